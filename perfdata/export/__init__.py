"""What leaves the product: slides, sheets, documents, pictures, CSV, forms, files with problems marked."""
