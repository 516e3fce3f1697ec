"""`python -m zhiheng`: the same as the command `zhiheng`."""

import sys

from zhiheng.house.cli import main

sys.exit(main())
