"""The multi-lane timeline: lanes, rows, scale, axis, drawing."""
