#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""junheng(1) in one language, from what the program says of itself.

    junheng --experimental-dump-help | scripts/package/manual.py zh|en VERSION YYYY-MM-DD >junheng.1

Commands, arguments and options come from the program; what they have in common (files, exit codes, service) stands in
manual/LANGUAGE.1. Every help text holds both languages as "中文 / English"; one that does not is an error.
"""
import json
import pathlib
import re
import sys

HAN = r"\u3400-\u9fff"
WORDS = {
    "zh": {"required": "必填", "default": "默认", "values": "可选", "many": "可多次"},
    "en": {"required": "required", "default": "default", "values": "one of", "many": "may be repeated"},
}
# The parser's own flags, which every command has.
OWN = {"help", "version"}


def half(text, language):
    """One language's half of a text."""
    match = re.match(rf"(.*[{HAN}].*?) ?/ ([^{HAN}]+)$", text, re.S)
    if not match:
        sys.exit(f"manual.py: not in two languages (“中文 / English”): {text}")
    return match[1 if language == "zh" else 2].strip()


def escaped(text):
    """Text as troff takes it."""
    text = breakable(text.replace("\\", "\\e").replace("-", "\\-"))
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.M)


def broken(frame):
    """Prose of a frame: the end of a line is no blank between Chinese characters; requests stay as they are."""
    frame = re.sub(rf"^([^.\n].*[{HAN}、。，；：）”？])\n(?=[{HAN}（“])", r"\1", frame, flags=re.M)
    return "\n".join(line if line.startswith(".") else breakable(line) for line in frame.splitlines())


def breakable(text):
    """A line of Chinese may end after any character that no punctuation follows."""
    return re.sub(rf"(?<=[{HAN}、。，；：）”？])(?=[{HAN}（“])", r"\\:", text)


def discussion(text, language):
    """Lines of prose are in one language each; an example is a line of the program with a remark in both."""
    for line in text.splitlines():
        example = re.match(r"(junheng .*?) {2,}(.*)$", line)
        if example:
            yield from [".TP", f"\\fB{escaped(example[1])}\\fR", escaped(half(example[2], language))]
        elif line.strip() and is_chinese(line) == (language == "zh"):
            yield from [".PP", escaped(line.strip())]


def is_chinese(line):
    """Names of files may be Chinese in a line of English: what most words are in tells."""
    return len(re.findall(f"[{HAN}]", line)) > len(re.findall(r"[A-Za-z]{2,}", line))


def shown(argument):
    """An argument as one types it."""
    value = "" if argument["kind"] == "flag" else f'\\fI{escaped(argument.get("valueName") or "value")}\\fR'
    if argument["kind"] == "positional":
        return value
    names = ["--" + n["name"] if n["kind"] == "long" else "-" + n["name"] for n in argument["names"]]
    return ", ".join(f"\\fB{escaped(n)}\\fR" for n in names) + (" " + value if value else "")


def usage(argument):
    """An argument in the line that shows how a command is called."""
    name = argument.get("preferredName")
    text = shown(dict(argument, names=[name]) if name else argument)
    text += " ..." if argument["isRepeating"] else ""
    return f"[{text}]" if argument["isOptional"] else text


def remarks(argument, language):
    """What can be told without words of its own: defaults, choices, whether it is needed."""
    words = WORDS[language]
    told = []
    if argument.get("allValues") and argument["kind"] != "flag":
        told.append(words["values"] + " " + " ".join(argument["allValues"]))
    default = argument.get("defaultValue")
    if default and argument["kind"] != "flag":
        told.append(f'{words["default"]} {default}')
    if argument["kind"] == "option" and not argument["isOptional"] and not default:
        told.append(words["required"])
    if not told:
        return ""
    return "（" + "；".join(told) + "）" if language == "zh" else " (" + "; ".join(told) + ")"


def command(info, language):
    """One command as a subsection."""
    arguments = [a for a in info.get("arguments", []) if a["shouldDisplay"] and not is_own(a)]
    line = " ".join(usage(a) for a in arguments if a["kind"] == "positional" or not a["isOptional"])
    yield f'.SS "{info["commandName"]}"'
    yield f'\\fBjunheng {escaped(info["commandName"])}\\fR {line}'.rstrip()
    yield from [".PP", escaped(half(info["abstract"], language))]
    yield from discussion(info.get("discussion") or "", language)
    for argument in arguments:
        yield from [".TP", shown(argument)]
        yield escaped(half(argument["abstract"], language) + remarks(argument, language))


def is_own(argument):
    return bool({n["name"] for n in argument.get("names") or []} & OWN)


def main():
    language, version, day = sys.argv[1:]
    root = json.load(sys.stdin)["command"]
    commands = [c for c in root["subcommands"] if c["commandName"] != "help" and c.get("shouldDisplay", True)]
    lines = [line for info in commands for line in command(info, language)]
    frame = pathlib.Path(__file__).with_name("manual").joinpath(f"{language}.1").read_text(encoding="utf-8")
    text = broken(frame).replace("@ABSTRACT@", escaped(half(root["abstract"], language)))
    text = text.replace("@VERSION@", escaped(version)).replace("@DATE@", day)
    print(text.replace("@COMMANDS@", "\n".join(lines)))


main()
