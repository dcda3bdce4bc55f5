"""What every list page is made of: tabs of saved views, filters, the table, copy and paste."""
