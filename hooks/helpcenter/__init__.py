"""The core of the help center: facts and articles in, problems and published values out.

Nothing in here imports MkDocs. The hooks beside this package, the templates and the commands are thin over it.
"""

import zoneinfo

# Time zones come from the locked package tzdata. By default the system's data wins, and an older one moved
# America/Vancouver by an hour in contact.json and hours.ics.
zoneinfo.reset_tzpath(())
