"""What leaves the product: tables as CSV now; slides, sheets and documents are renderings to come."""
