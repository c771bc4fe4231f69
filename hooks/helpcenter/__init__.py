"""The core of the help center: facts and articles in, problems and published values out.

Nothing in here imports MkDocs. The hooks beside this package, the templates and the commands are thin over it.
"""
