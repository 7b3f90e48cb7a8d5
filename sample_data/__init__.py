"""The sample files, and the script that makes them."""
