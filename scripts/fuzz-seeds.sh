#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The first inputs of a fuzz target, made from the tests' files: scripts/fuzz-seeds.sh TARGET FOLDER
# The first byte says which table or which kind of file follows.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1 folder=$2
rm -rf "$folder" && mkdir -p "$folder"
number=0
# A file as a seed behind its first byte, given in octal; long ones are cut, because libFuzzer works on short ones.
seed() {
  number=$((number + 1))
  { printf "\\$1"; head -c 4000 "$2"; } >"$folder/$number"
}
# A text as a seed behind its first byte.
typed() {
  number=$((number + 1))
  { printf "\\$1"; printf '%b' "$2"; } >"$folder/$number"
}
case $target in
  Table)
    place=0
    while IFS= read -r table; do
      for file in Tests/Fixtures/end-to-end/changxi Tests/Fixtures/input/utf8 Tests/Fixtures/input/gb18030 \
        Tests/Fixtures/cases/*/*; do
        [ ! -f "$file/$table" ] || seed "$(printf %o "$place")" "$file/$table"
      done
      place=$((place + 1))
    done < <(sed -n 's/^  - file: \(.*\.csv\)$/\1/p' Sources/Scenarios/Resources/schema.yaml)
    ;;
  YAML)
    for file in Tests/Fixtures/end-to-end/changxi/county.yaml scenarios/*/county.yaml; do seed 0 "$file"; done
    for file in Tests/Fixtures/end-to-end/changxi/what-ifs/*.yaml scenarios/*/what-ifs/*.yaml; do seed 1 "$file"; done
    for file in Tests/Fixtures/standards/*.yaml; do seed 2 "$file"; done
    for file in Sources/Standards/Resources/*.yaml Tests/Fixtures/own-standard/*/*.yaml; do seed 3 "$file"; done
    for file in Sources/Scenarios/Resources/Synthesis/*recipe.yaml scenarios/*/synthesis.yaml; do seed 4 "$file"; done
    ;;
  Phrase)
    for file in Tests/Fixtures/phrases/*.csv; do
      column=2
      [ "$(basename "$file")" = dev.csv ] || column=3
      while IFS= read -r phrase; do
        number=$((number + 1))
        printf '%s' "$phrase" >"$folder/$number"
      done < <(tail -n +2 "$file" | grep -v '"' | cut -d, -f$column)
    done
    ;;
  Workbook)
    # The first byte says what follows: 0 a whole file, 1 a sheet, 2 texts, 3 styles, 4 the list of sheets, 5 references.
    for file in Tests/Fixtures/workbooks/*.xlsx; do
      number=$((number + 1))
      { printf '\0'; cat "$file"; } >"$folder/$number"
    done
    typed 1 '<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>'
    typed 1 '<x:worksheet xmlns:x="a"><x:sheetData><x:row hidden="1"><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c s="1"><x:f>A1</x:f><x:v>45000.5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    typed 2 '<sst><si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>'
    typed 3 '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;-&quot;m"/></numFmts><cellXfs><xf numFmtId="200"/><xf numFmtId="9"/></cellXfs></styleSheet>'
    typed 4 '<workbook xmlns:r="a"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1" state="hidden"/></sheets></workbook>'
    typed 5 '<Relationships><Relationship Id="r1" Type="a/worksheet" Target="../../xl/a.xml"/><Relationship Id="r2" Type="b" Target="c" TargetMode="External"/></Relationships>'
    ;;
  Import)
    typed 0 '学校名称\t办学类型\t占地面积（亩）\t教职工数\n甲小学\t小学\t20\t30\n合计\t\t20\t30\n'
    typed 0 '学校名称\t一年级\t<\t学校名称\t七年级\n^\t班数\t人数\t^\t人数\n甲小学\t2\t80\t乙中学\t100\n'
    typed 0 '学校名称\t白水县第一小学\t办学类型\t小学\n占地面积（亩）\t30\t教职工数\t84\n'
    typed 1 '指标名称\t代码\t合计\t一年级\t二年级\n总计\t01\t90\t50\t40\n#女\t02\t40\t20\t20\n'
    typed 0 '学校\t姓名\t任教学段\t任教学科\t学历\t骨干教师\n甲小学\t张三\t小学\t体育\t本科\t县级\n\t李四\t小学\t语文\t大专\t\n'
    typed 0 '学校\t年级\t班级\t学生数\n甲小学\t2024级\t1班\t45\n\t一年级\t2班\t44\n'
    typed 0 '乡镇\t2021年\t2022年出生\n城关镇\t400\t390\n合计\t400\t390\n\n年份\t出生人数\n2021\t300\n'
    typed 0 '项目名称\t建设内容\t总投资（万元）\t竣工时间\t新增学位\n甲小学扩建\t新建教学楼3000平方米\t1.2亿\t2026年8月\t500\n'
    typed 1 '表\n学校名称\t甲小学\n占地面积（㎡）\t4500\n'
    typed 1 '学校名称\t甲小学\t乙中学\n占地面积（㎡）\t9000\t约1万\n教学仪器设备值\t12万\t无\n'
    ;;
esac
