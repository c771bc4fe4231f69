"""Whether facts still hold: what a machine can look up, what somebody has to look at, and the dates."""
