"""What may be known of certificates, of their use, and of the signed files."""

from zhiheng.registers.seals.queries.certificates import (
    CertificateOnRecord,
    certificate,
    certificate_of,
    certificates_page,
    root,
    seal_of,
    without_certificate,
)
from zhiheng.registers.seals.queries.orders import (
    Issuer,
    OrderOnRecord,
    file_of,
    issuer_of,
    log_page,
    order,
    orders_of,
    orders_of_papers,
    standing_orders,
    standing_orders_of,
)
from zhiheng.registers.seals.queries.outside import (
    CertificateState,
    KnownFile,
    LetterFile,
    Traces,
    known_file,
    letter_file,
    roots,
    state_of,
    traces_of,
)

__all__ = [
    "CertificateOnRecord", "CertificateState", "Issuer", "KnownFile", "LetterFile",
    "OrderOnRecord", "Traces",
    "certificate", "certificate_of", "certificates_page", "file_of", "issuer_of", "known_file",
    "letter_file", "log_page", "order", "orders_of", "orders_of_papers", "root", "roots", "seal_of",
    "standing_orders", "standing_orders_of", "state_of", "traces_of", "without_certificate",
]  # fmt: skip
