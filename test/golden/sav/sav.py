"""Writes .sav and .zsav files with pyreadstat, and one byte by byte, and what pyreadstat reads in each.

python3 sav.py        (pip install pyreadstat pandas)
"""

import datetime
import json
import os
import platform
import struct

import pandas
import pyreadstat

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = os.path.join(HERE, "files")


def path(name):
    return os.path.join(FILES, name)


def number_labels():
    frame = pandas.DataFrame(
        {"q1": [1, 5, 3, 2.5, None, -7], "q2": [4, 4, 99, 98, 8, 7], "w": [1, 0.5, 1.5, 1, 2, 1e10]}
    )
    pyreadstat.write_sav(
        frame,
        path("numbers.sav"),
        file_label="Visitors of a garden",
        column_labels=["Staff are polite", "Rooms are clean", None],
        variable_value_labels={"q1": {1: "strongly disagree", 5: "strongly agree"}, "q2": {99: "refused"}},
        missing_ranges={"q2": [98, {"lo": 99, "hi": 99}], "w": [{"lo": 1e9, "hi": 1e11}]},
        variable_measure={"q1": "ordinal", "q2": "nominal", "w": "scale"},
    )


def texts():
    frame = pandas.DataFrame(
        {
            "град": ["Бургас", "София", "", "Варна "],
            "eight": ["12345678", "x", "NA", "DK"],
            "long": ["a" * 100, "b" * 8, "", "NOANSWER"],
            "a_very_long_text": ["c" * 255 + "d" * 300, "Ж" * 200, "", "e"],
        }
    )
    pyreadstat.write_sav(
        frame,
        path("texts.sav"),
        column_labels=["Град на респондента", "", "Ein längerer Text", None],
        variable_value_labels={"град": {"София": "столица"}, "long": {"b" * 8: "eight of them"}},
        missing_ranges={"eight": ["NA", "DK"], "long": ["NOANSWER"]},
    )


def dates():
    day = datetime.date
    moment = datetime.datetime
    frame = pandas.DataFrame(
        {
            "day": [day(2026, 3, 29), day(1999, 12, 31), day(1600, 2, 29), None],
            "at": [moment(2026, 3, 29, 1, 30, 15), moment(1970, 1, 1), moment(1900, 3, 1, 23, 59, 59), None],
            "n": [1.0, 2.0, 3.0, 4.0],
        }
    )
    frame["at"] = pandas.to_datetime(frame["at"])
    pyreadstat.write_sav(frame, path("dates.sav"))


def zlib_blocks():
    rows = 400
    frame = pandas.DataFrame(
        {
            "id": [f"visitor {i}" for i in range(rows)],
            "q1": [i % 7 + 1 for i in range(rows)],
            "q2": [None if i % 11 == 0 else i * 0.37 - 3 for i in range(rows)],
            "note": ["z" * (i % 300) for i in range(rows)],
        }
    )
    pyreadstat.write_sav(frame, path("blocks.zsav"), compress=True)
    pyreadstat.write_sav(frame.head(40), path("rows.sav"), row_compress=True)
    pyreadstat.write_sav(frame.head(40), path("plain.sav"), row_compress=False)


def big_endian():
    """Numbers begin with the highest byte; the cases are not counted; windows-1251; LOWEST and a weight."""

    def ints(*values):
        return b"".join(struct.pack(">i", value) for value in values)

    def double(value):
        return struct.pack(">d", value)

    def text(value, width):
        return value.encode("cp1251").ljust(width)

    sysmis, lowest = -1.7976931348623157e308, -1.7976931348623155e308
    out = b"$FL2" + text("@(#) SPSS DATA FILE made byte by byte", 60)
    out += ints(2, 4, 0, 4, -1) + double(100) + text("01 Jan 26", 9) + text("00:00:00", 8) + text("Гости", 64) + b"\0" * 3
    number = (5 << 16) | (8 << 8)
    out += ints(2, 0, 1, -3, number, number) + text("Q1", 8) + ints(7) + text("Учтивы", 8) + double(lowest) + double(0) + double(9)
    out += ints(2, 10, 0, 0, (1 << 16) | (10 << 8), (1 << 16) | (10 << 8)) + text("WHERE", 8)
    out += ints(2, -1, 0, 0, 0, 0) + text("", 8)
    out += ints(2, 0, 0, 0, number, number) + text("W", 8)
    out += ints(3, 2) + double(1) + b"\5" + text("плохо", 7) + double(5) + b"\6" + text("хорошо", 7) + ints(4, 1, 1)
    out += ints(6, 1) + text("made by hand", 80)
    out += ints(7, 3, 4, 8, 22, 0, 0, -1, 1, 1, 1, 1251)
    out += ints(7, 4, 8, 3) + double(sysmis) + double(-sysmis) + double(lowest)
    out += ints(7, 13, 1, 22) + text("Q1=polite\tWHERE=branch", 22)
    out += ints(999, 0)
    for q1, where, w in [(5, "север", 1), (sysmis, "", 0.5), (1.5, "юго-восток", 2), (-3, "юг", 1), (9, "юг", 1)]:
        out += double(q1) + text(where, 16) + double(w)
    with open(path("big-endian.sav"), "wb") as file:
        file.write(out)


def plain(value):
    if value is None or value is pandas.NaT or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S") if value.year >= 1000 else None
    if isinstance(value, datetime.date):
        return value.isoformat()
    if hasattr(value, "item"):
        return plain(value.item())
    return None if value == "" else value


def missing(ranges):
    """A range of one value is a code; an infinite end is open."""

    def end(value):
        return None if value in (float("inf"), float("-inf")) else value

    return {
        "codes": [one["lo"] for one in ranges if one["lo"] == one["hi"]],
        "ranges": [{"from": end(one["lo"]), "to": end(one["hi"])} for one in ranges if one["lo"] != one["hi"]],
    }


def table(name):
    frame, meta = pyreadstat.read_sav(path(name), dates_as_pandas_datetime=False)
    kept, user = pyreadstat.read_sav(path(name), user_missing=True)
    return {
        "file": name,
        "title": meta.file_label or None,
        "variables": [
            {
                "name": column,
                "label": label or None,
                "measure": None if meta.variable_measure[column] == "unknown" else meta.variable_measure[column],
                "valueLabels": [
                    {"value": value, "label": text}
                    for value, text in sorted(meta.variable_value_labels.get(column, {}).items())
                ],
                "missing": missing(user.missing_ranges.get(column, [])),
                "values": [plain(value) for value in frame[column]],
                "kept": [plain(value) for value in kept[column]],
            }
            for column, label in zip(meta.column_names, meta.column_labels)
        ],
    }


os.makedirs(FILES, exist_ok=True)
for write in (number_labels, texts, dates, zlib_blocks, big_endian):
    write()
with open(os.path.join(HERE, "sav.json"), "w", encoding="utf-8") as out:
    json.dump(
        {
            "software": {"pyreadstat": pyreadstat.__version__, "pandas": pandas.__version__, "python": platform.python_version()},
            "tables": [table(name) for name in sorted(os.listdir(FILES))],
        },
        out,
        ensure_ascii=False,
        allow_nan=False,
        indent=1,
    )
    out.write("\n")
