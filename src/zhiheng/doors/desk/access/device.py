"""What the door knows of a device: its browser and the network it stands in, in words and hashed.

Only the class of the address counts (/24 or /64): a desk that gets a new address at lunch is the
same desk; another network is not.
"""

import re
from ipaddress import ip_address, ip_network
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from zhiheng.plant import sealing
from zhiheng.registers.personnel.terms import DeviceTerms

LONGEST_AGENT: Final = 400
BROWSERS: Final = (
    (r"Edg/(\d+)", "Edge"),
    (r"Firefox/(\d+)", "火狐"),
    (r"Chrome/(\d+)", "Chrome"),
    (r"Version/(\d+).*Safari", "Safari"),
)
SYSTEMS: Final = (
    ("Windows", "Windows"), ("Android", "安卓"), ("iPhone", "iPhone"), ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)  # fmt: skip


def device_of(request: HttpRequest) -> DeviceTerms:
    """The device of this request; the same browser in the same network gives the same hash."""
    agent = request.headers.get("User-Agent", "")[:LONGEST_AGENT]
    network = network_of(address_of(request))
    return DeviceTerms(
        device_hash=sealing.search_hash(f"{agent}|{network}"),
        device=f"{browser_words(agent)}，{network}",
    )


def address_of(request: HttpRequest) -> str:
    """The client's address: behind our own proxy, the one that the proxy itself appended."""
    if settings.SECURE_PROXY_SSL_HEADER:
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def network_of(address: str) -> str:
    """`10.1.2.*` for 10.1.2.7; `本机` where there is no address, as on a socket."""
    try:
        known = ip_address(address)
    except ValueError:
        return "本机"
    if known.version == 4:
        return f"{address.rpartition('.')[0]}.*"
    return str(ip_network(f"{address}/64", strict=False))


def browser_words(agent: str) -> str:
    """`Chrome 128 Windows` from the browser's own long line; an unknown one stays unknown."""
    browser = next(
        (f"{words} {found[1]}" for sign, words in BROWSERS if (found := re.search(sign, agent))),
        "其他浏览器",
    )
    system = next((words for sign, words in SYSTEMS if sign in agent), "")
    return f"{browser} {system}".strip()
