"""Of an invitation to see another traveller no name is kept: it is the traveller's."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

INVITATION = sa.table("invitation", *map(sa.column, ("traveller_id", "shown_as")))
TRAVELLER = sa.table("traveller", *map(sa.column, ("id", "label")))
OF_OTHERS = INVITATION.c.traveller_id.in_(sa.select(TRAVELLER.c.id).where(TRAVELLER.c.label != "me"))


def upgrade() -> None:
    """From 0018."""
    op.execute(INVITATION.update().where(OF_OTHERS).values(shown_as=""))


def downgrade() -> None:
    """To 0018: it has the name that the traveller has now."""
    label = sa.select(TRAVELLER.c.label).where(TRAVELLER.c.id == INVITATION.c.traveller_id).scalar_subquery()
    op.execute(INVITATION.update().where(OF_OTHERS).values(shown_as=label))
