"""What signing asks and shows."""

from zhiheng.measures.sealing.queries.approved import Approved, approved, needed_for
from zhiheng.measures.sealing.queries.desk import Waiting, of_case, to_seal, to_seal_of, to_sign
from zhiheng.measures.sealing.queries.issuing import lasting_from, made_certificates
from zhiheng.measures.sealing.queries.making import Made, made_file

__all__ = [
    "Approved", "Made", "Waiting", "approved", "lasting_from", "made_certificates", "made_file",
    "needed_for", "of_case", "to_seal", "to_seal_of", "to_sign",
]  # fmt: skip
