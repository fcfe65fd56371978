"""What stands in a sheet: its headings, which column of the contract each of them means, which rows are no records."""
