"""Runs the steps on the connection, and in the transaction, that version.py hands over."""

from alembic import context


def run_steps() -> None:
    """Runs the steps that the database lacks."""
    context.configure(connection=context.config.attributes["connection"])
    context.run_migrations()


if __name__ == "env_py":  # the name under which Alembic runs this file; others only look at it
    run_steps()
