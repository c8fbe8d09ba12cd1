"""Bytes sealed so that nothing of them can be read, and no bit of them changed unseen.

A file is a header and a body. The body is AES-256-GCM under a random data key, with the header as associated
data. The data key is wrapped, once for each way in (a *slot*): under Argon2id of the passphrase, under
Argon2id of the recovery key, or not at all where the user chose to have no passphrase.
docs/case-file.md describes the bytes.
"""

from __future__ import annotations

import json
import secrets
import struct
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

MAGIC = b"KINLINE\x00"
FORMAT = 1
_PREFIX = struct.Struct(">8sHI")  # magic, format, length of the header
_MOST_HEADER = 65_536
MOST_FRONT = _PREFIX.size + _MOST_HEADER  # bytes that hold the header of any file
WRAPPED = ("passphrase", "recovery")  # the kinds of slot that a secret opens
KEY_LENGTH, NONCE_LENGTH, SALT_LENGTH = 32, 12, 16

# RFC 9106, second recommended choice: 64 MiB, three passes, four lanes.
PASSES, LANES, MEMORY_KIB = 3, 4, 65_536
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 1_048_576, 16, 16


class SealError(Exception):
    """A sealed file cannot be opened; the sentence says why."""


class NotSealedError(SealError):
    def __init__(self) -> None:
        super().__init__("This is not a Kinline case file")


class NewerFormatError(SealError):
    def __init__(self, found: int) -> None:
        super().__init__(f"This case file has format {found}; this Kinline reads up to {FORMAT}. Use a newer Kinline")


class DamagedError(SealError):
    def __init__(self) -> None:
        super().__init__("The case file is damaged: its contents are not what was saved")


class WrongKeyError(SealError):
    def __init__(self) -> None:
        super().__init__("The passphrase does not open this case file")


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The data key of an open case and the slots that lead to it; never shown, never logged."""

    data_key: bytes
    slots: tuple[dict[str, Any], ...]

    @property
    def locked(self) -> bool:
        """Whether a passphrase is needed to open the file."""
        return not any(slot["kind"] == "none" for slot in self.slots)


def new_keys(passphrase: str | None) -> Keys:
    """Return the keys for a new case file; None for no passphrase, which the user must have chosen in so many words.

    Another passphrase means new keys altogether: whoever has an old copy of the file and its old passphrase
    cannot open what is saved from then on.
    """
    data_key = AESGCM.generate_key(256)
    if passphrase is None:
        return Keys(data_key, ({"kind": "none", "key": _text(data_key)},))
    return Keys(data_key, (_slot("passphrase", passphrase, data_key),))


def keys_apart(data_key: bytes) -> Keys:
    """Return keys that are not in the file they seal, in no form: whoever opens it must have them already."""
    return Keys(data_key, ({"kind": "apart"},))


def with_recovery_key(keys: Keys) -> tuple[Keys, str]:
    """Return the keys with a new recovery key, and that key to be printed: eight groups of four letters."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    written = "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(8))
    kept = tuple(slot for slot in keys.slots if slot["kind"] != "recovery")
    return Keys(keys.data_key, (*kept, _slot("recovery", written, keys.data_key))), written


def opens(keys: Keys, secret: str) -> bool:
    """Tell whether a passphrase or recovery key opens what is sealed under these keys."""
    return any(_unwrap(slot, secret) == keys.data_key for slot in keys.slots if slot["kind"] in WRAPPED)


def seal(body: bytes, keys: Keys) -> bytes:
    """Return the bytes of a file that holds `body`."""
    nonce = secrets.token_bytes(NONCE_LENGTH)
    header = json.dumps({"nonce": _text(nonce), "slots": keys.slots}, sort_keys=True).encode()
    front = _PREFIX.pack(MAGIC, FORMAT, len(header)) + header
    return front + AESGCM(keys.data_key).encrypt(nonce, body, front)


def unseal(sealed: bytes, passphrase: str | None = None) -> tuple[bytes, Keys]:
    """Return the body and the keys of a sealed file; `passphrase` may be the recovery key as printed.

    Raises NotSealedError, NewerFormatError, WrongKeyError or DamagedError.
    """
    header, front = _read_front(sealed)
    slots = tuple(header["slots"])
    data_key = _find_key(slots, passphrase)
    return _decrypt(data_key, header, sealed, front), Keys(data_key, slots)


def unseal_with(sealed: bytes, keys: Keys) -> bytes:
    """Return the body of a file sealed under keys that are open already."""
    header, front = _read_front(sealed)
    return _decrypt(keys.data_key, header, sealed, front)


def needs_passphrase(sealed: bytes) -> bool:
    """Tell whether a passphrase must be asked for."""
    header, _ = _read_front(sealed)
    return not any(slot["kind"] == "none" for slot in header["slots"])


def _read_front(sealed: bytes) -> tuple[dict[str, Any], int]:
    if sealed[:8] != MAGIC:
        raise NotSealedError
    if len(sealed) < _PREFIX.size:
        raise DamagedError
    _, found, length = _PREFIX.unpack_from(sealed)
    if found > FORMAT:
        raise NewerFormatError(found)
    front = _PREFIX.size + length
    if found != FORMAT or length > _MOST_HEADER or front > len(sealed):
        raise DamagedError
    try:
        header = json.loads(sealed[_PREFIX.size : front])
        _check(header)
    except (ValueError, KeyError, TypeError):
        raise DamagedError from None
    return header, front


def _check(header: dict[str, Any]) -> None:
    """Raise ValueError, KeyError or TypeError where a header is not one of ours, or asks for absurd work."""
    if len(b64decode(header["nonce"], validate=True)) != NONCE_LENGTH or not header["slots"]:
        raise ValueError
    for slot in header["slots"]:
        if slot["kind"] == "none":
            if len(b64decode(slot["key"], validate=True)) != KEY_LENGTH:
                raise ValueError
        elif slot["kind"] in WRAPPED:
            b64decode(slot["salt"], validate=True), b64decode(slot["nonce"], validate=True)
            b64decode(slot["wrapped"], validate=True)
            if not (
                8 * slot["lanes"] <= slot["memory"] <= _MOST_MEMORY_KIB
                and 1 <= slot["passes"] <= _MOST_PASSES
                and 1 <= slot["lanes"] <= _MOST_LANES
            ):
                raise ValueError
        elif slot["kind"] != "apart":
            raise ValueError


def _find_key(slots: tuple[dict[str, Any], ...], passphrase: str | None) -> bytes:
    for slot in slots:
        if slot["kind"] == "none":
            return b64decode(slot["key"])
        if slot["kind"] in WRAPPED and passphrase is not None and (key := _unwrap(slot, passphrase)):
            return key
    raise WrongKeyError


def _slot(kind: str, secret: str, data_key: bytes) -> dict[str, Any]:
    salt, nonce = secrets.token_bytes(SALT_LENGTH), secrets.token_bytes(NONCE_LENGTH)
    slot: dict[str, Any] = {"kind": kind, "passes": PASSES, "lanes": LANES, "memory": MEMORY_KIB, "salt": _text(salt)}
    wrapping = _derive(slot, secret)
    return {**slot, "nonce": _text(nonce), "wrapped": _text(AESGCM(wrapping).encrypt(nonce, data_key, kind.encode()))}


def _unwrap(slot: dict[str, Any], secret: str) -> bytes | None:
    try:
        wrapping = _derive(slot, secret)
        return AESGCM(wrapping).decrypt(b64decode(slot["nonce"]), b64decode(slot["wrapped"]), slot["kind"].encode())
    except (InvalidTag, ValueError):
        return None


def _derive(slot: dict[str, Any], secret: str) -> bytes:
    clean = secret.strip().upper() if slot["kind"] == "recovery" else secret
    kdf = Argon2id(
        salt=b64decode(slot["salt"]),
        length=KEY_LENGTH,
        iterations=slot["passes"],
        lanes=slot["lanes"],
        memory_cost=slot["memory"],
    )
    return kdf.derive(clean.encode("utf-8", "surrogatepass"))


def _decrypt(data_key: bytes, header: dict[str, Any], sealed: bytes, front: int) -> bytes:
    try:
        return AESGCM(data_key).decrypt(b64decode(header["nonce"]), sealed[front:], sealed[:front])
    except (InvalidTag, ValueError):
        raise DamagedError from None


def _text(data: bytes) -> str:
    return b64encode(data).decode("ascii")
