#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run in a fresh Debian: the manual has every command and option in both languages; three shells complete them.
source /root/support.sh
commands=$(junheng --help | sed -nE 's/^  ([a-z]+) .*/\1/p' | grep -v '^help$')
[ "$(wc -w <<<"$commands")" -ge 28 ]
MANWIDTH=100 man junheng >en.txt 2>en.err
MANWIDTH=100 man -L zh_CN junheng >zh.txt 2>zh.err
grep -q '^EXIT STATUS' en.txt
grep -q '^退出码' zh.txt
# Nothing that groff warns of; that this small Debian has no Chinese locale is no matter.
same "$(cat en.err)" ""
same "$(grep -v 'set the locale' zh.err)" ""
# A line of Chinese that could not be broken would be far wider.
[ "$(grep -v '^ *junheng ' zh.txt | wc -L)" -le 110 ]
options=0
for command in $commands; do
  for page in en.txt zh.txt; do
    # From the command's heading to the next one.
    awk -v name="$command" '/^ ? ? ?[^ ]/ { inside = ($0 == "   " name) } inside' $page >section
    grep -q "junheng $command" section || { echo "$page: $command is missing"; exit 1; }
    for option in $(junheng help "$command" | sed -nE 's/^  (-[a-z], )?(--[a-z-]+).*/\2/p'); do
      [[ $option != --help && $option != --version ]] || continue
      grep -q -- "$option" section || { echo "$page: $command $option is missing"; exit 1; }
      options=$((options + 1))
    done
  done
done
[ "$options" -ge 400 ]
echo "手册 / manual: $(wc -w <<<"$commands") commands, $((options / 2)) options, in both languages"

# bash as it is when somebody presses Tab: the file is found by the command's name and loaded.
completed() {
  bash -c '
    source /usr/share/bash-completion/bash_completion
    _completion_loader junheng || [ $? -eq 124 ]
    COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
    read -ra COMP_WORDS <<<"$1"
    [[ $1 != *" " ]] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    function=$(complete -p junheng | sed -E "s/.*-F ([^ ]+).*/\1/")
    "$function" junheng "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf "%s\n" "${COMPREPLY[@]}"' bash "$1"
}
completed "junheng fore" | grep -x forecast >/dev/null
completed "junheng search --sec" | grep -x -- --seconds >/dev/null
completed "junheng forecast --format " | grep -x json >/dev/null
completed "junheng check scen" | grep -x scenarios >/dev/null
completed "junheng import coun" | grep -x county.xlsx >/dev/null
fish -c 'complete -C "junheng fore"' | grep '^forecast' >/dev/null
fish -c 'complete -C "junheng search --sec"' | grep '^--seconds' >/dev/null
same "$(zsh -f -c 'autoload -U compinit; compinit -u -D; autoload +X _junheng && print $_comps[junheng]')" _junheng
echo "补全 / completion: bash, fish, zsh"
