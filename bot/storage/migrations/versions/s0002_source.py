"""The link that brought a newcomer."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """From 0001."""
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("source", sa.Text(), nullable=True))


def downgrade() -> None:
    """To 0001."""
    with op.batch_alter_table("person") as person:
        person.drop_column("source")
