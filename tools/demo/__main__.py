"""``python -m tools.demo``: what ``make demo`` runs."""

import sys

from .build import main

sys.exit(main())
