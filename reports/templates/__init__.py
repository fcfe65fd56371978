"""The templates of the publications and what makes them."""
