"""What pandas reads in CSV texts, where it has the feature: quotation, delimiters, decimal marks, codes of missing answers,
header rows, rows before the header, columns that are chosen.

python3 csv_files.py        (pip install pandas)
"""

import io
import json
import os
import platform
import random

import pandas

HERE = os.path.dirname(os.path.abspath(__file__))


def plain(value):
    if value is None or value != value:
        return None
    return value.item() if hasattr(value, "item") else value


def case(name, text, options, **pandas_options):
    settings = {"keep_default_na": False, "na_values": ["", "NA"], "skipinitialspace": True}
    frame = pandas.read_csv(io.StringIO(text, newline=""), **{**settings, **pandas_options})
    columns = [[str(column), [plain(value) for value in frame[column]]] for column in frame.columns]
    return {"name": name, "text": text, "options": options, "columns": columns}


def drawn(seed):
    """A table of numbers, texts with quotations and nothing, as pandas writes it."""
    random.seed(seed)
    rows = random.randrange(1, 8)
    number = lambda: random.choice([None, random.randrange(8), round(random.uniform(-9, 9), 3), 1e-7, -2.5e10])
    text = lambda: random.choice([None, "north", "a,b", 'say "so"', "two\nlines", "x;y", "3 times", "Ж"])
    frame = pandas.DataFrame({"n": [1.5] + [number() for _ in range(rows)], "t": ["x"] + [text() for _ in range(rows)]})
    return frame


cases = [
    case("numbers, texts and nothing", "a,b,c\n1,x,\n2.5,,NA\n-.5,y,3\n", {}),
    case("quotations", 'a,b\n"x, y\nz","say ""so"""\n"",""\n', {}),
    case("CRLF and a byte order mark", "\ufeffa,b\r\n1,2\r\n3,4\r\n", {}, encoding="utf-8-sig"),
    case("semicolons and decimal commas", "a;b\n1,5;x\n2;y\n", {"decimal": ","}, sep=";", decimal=","),
    case("tabs", "a\tb\n1\tx y\n", {}, sep="\t"),
    case("blank lines", "\na,b\n\n1,2\n\n3,4\n\n", {}),
    case("numeric codes of missing answers", "a,b\n99.0,5.0\n4.0,99\n", {"missing": [99]}, na_values=["", 99]),
    case(
        "codes of single columns",
        "a,b\n9,9\n5,4\n",
        {"columnMissing": {"a": [9]}, "missing": []},
        na_values={"a": ["", 9], "b": [""]},
    ),
    case("exponents", "a\n1e3\n2.5E-1\n-1e+2\n", {}),
    case("columns chosen, in the order asked", "a,b,c\n1,2,3\n4,5,6\n", {"select": {"columns": ["c", "a"]}}, usecols=["a", "c"]),
    case("rows before the header", "Report,\nJanuary\na,b\n1,2\n", {"skipRows": 2}, skiprows=2),
    case("extra empty cells", "a,b\n1,2\n3,\n", {}),
    case("one column with gaps", "a\n1\n\n3\n", {}, skip_blank_lines=False),
]
for each in cases:
    chosen = each["options"].get("select", {}).get("columns")
    if chosen:
        each["columns"].sort(key=lambda column: chosen.index(column[0]))
for seed in range(20):
    frame = drawn(seed)
    for sep, decimal in ((",", "."), (";", ",")):
        text = frame.to_csv(index=False, sep=sep, decimal=decimal)
        cases.append(case(f"drawn {seed}, {sep}", text, {"decimal": decimal}, sep=sep, decimal=decimal, skipinitialspace=False))

with open(os.path.join(HERE, "csv-files.json"), "w", encoding="utf-8") as out:
    software = {"pandas": pandas.__version__, "python": platform.python_version()}
    json.dump({"software": software, "cases": cases}, out, ensure_ascii=False, indent=1, allow_nan=False)
    out.write("\n")
