"""Pages: `page.py` decides, `view.py` lays out. `registry.py` lists them."""
