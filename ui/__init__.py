"""Qt bricks: history, jobs, painting, tables, actions."""
