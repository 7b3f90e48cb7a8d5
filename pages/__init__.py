"""The pages of the app, one a file: pick, ask workflow, show."""
