"""What a batch is and what it changes: kept files, versions, periods, control totals, rows put aside and corrected."""
