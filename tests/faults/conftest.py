"""The console as a person meets it, for what is seen of each fault."""

from tests.app.conftest import hand as hand
from tests.app.conftest import laptop as laptop
