"""What an import of divisions asks and shows before it writes: datum, fields, codes that changed, differences."""
