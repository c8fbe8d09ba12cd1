"""What a report says, part by part."""
