"""How alembic runs here: on the connection, side and version table that `migrate` hands over, in its transaction."""

from alembic import context

_given = context.config.attributes
context.configure(connection=_given["connection"], version_table=_given["version_table"], render_as_batch=True)
context.run_migrations()
