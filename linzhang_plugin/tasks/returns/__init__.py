"""The round trip of the task table: a workbook for each unit, what comes back, and who is missing."""
