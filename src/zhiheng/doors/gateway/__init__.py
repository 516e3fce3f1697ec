"""gateway: the signed door between this house and the systems outside."""
