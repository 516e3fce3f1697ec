"""Two algorithms behind one interface."""

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from zhiheng.plant import sm2
from zhiheng.plant.signing import signer

# The installation's keys are made by set-up.
pytestmark = pytest.mark.usefixtures("house")
BOTH = pytest.mark.parametrize("name", ["ed25519", "sm2"])


@BOTH
def test_a_signature_verifies(name: str) -> None:
    own = signer(name)
    assert own.verify(b"paper", own.sign(b"paper"))


@BOTH
def test_a_signature_is_of_its_message_and_key_only(name: str) -> None:
    own = signer(name)
    signature = own.sign(b"paper")
    assert not own.verify(b"Paper", signature)
    assert not own.verify(b"paper", signature[:-1] + bytes([signature[-1] ^ 1]))
    assert not own.verify(b"paper", b"")


@BOTH
def test_anyone_verifies_with_the_public_key(name: str) -> None:
    own = signer(name)
    assert signer(name).verify(b"paper", own.sign(b"paper"), own.public_key)
    assert len(own.key_id) == 16


def test_the_example_of_the_sm2_standard_verifies() -> None:
    """GB/T 32918.5-2017, Annex A.2: signature of `message digest` with the default id."""
    private = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"
    x = "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
    y = "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"
    r = 0xF5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
    s = 0xB1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA
    point = bytes.fromhex("04" + x + y)
    assert sm2.public_key(bytes.fromhex(private)) == point
    assert sm2.verify(point, b"message digest", encode_dss_signature(r, s))


@pytest.mark.parametrize("scalar", [bytes(32), b"\xff" * 32, b"\x01"])
def test_bytes_that_are_no_key_are_refused(scalar: bytes) -> None:
    with pytest.raises(sm2.BrokenKey):
        sm2.sign(scalar, b"paper")


@pytest.mark.parametrize("point", [b"", b"\x04" + bytes(64), b"\x02" + bytes(64)])
def test_a_point_off_the_curve_is_refused(point: bytes) -> None:
    with pytest.raises(sm2.BrokenKey):
        sm2.verify(point, b"paper", b"")
