"""The family case history itself: dates, people, agencies, events, edits, filters, storage."""
