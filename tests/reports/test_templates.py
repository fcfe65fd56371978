"""Templates that staff edit: every field is listed, a broken one is refused with its place, a good one is used."""

import re
import zipfile
from pathlib import Path

import docx
import invented
import pytest

from checks import audit, policy
from checks.complaint import BadInput
from reports import circular, facts, review, tables
from reports.templates import fields, sound

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "用户手册.md"


@pytest.fixture(scope="module")
def judged():
    return facts.Facts(tables.read(invented.warehouse(invented.with_verdicts()), invented.RUN))


def paths_of(value, path=""):
    """Every path of a field under what a template is given."""
    if isinstance(value, dict):
        return {found for name, each in value.items() for found in paths_of(each, f"{path}.{name}" if path else name)}
    if isinstance(value, list):
        return {found for each in value for found in paths_of(each, f"{path}[]")}
    return {path}


@pytest.fixture
def own(tmp_path):
    """A folder with a bureau's own circular, and what changes the text of one of its paragraphs."""

    def edited(old, new, template="circular.docx"):
        path = tmp_path / fields.OWN[template]
        document = docx.Document(fields.HERE / template)
        every = list(document.paragraphs) + [
            paragraph
            for table in document.tables
            for row in table.rows
            for cell in row.cells
            for paragraph in cell.paragraphs
        ]
        paragraph = next(each for each in every if old in each.text)
        text = paragraph.text.replace(old, new)
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = text
        document.save(path)
        return path

    return edited


def complaint(folder):
    with pytest.raises(BadInput) as caught:
        sound.refuse_broken(folder)
    return caught.value.text()


@pytest.mark.parametrize(("template", "product"), [("review.docx", review), ("circular.docx", circular)])
def test_the_list_of_fields_is_what_the_documents_are_given(judged, template, product):
    given = product.context(judged)
    listed = {path for path, words in fields.listed(template).items() if not words.startswith(fields.PICTURE)}
    assert paths_of({name: value for name, value in given.items() if value != []}) <= listed
    assert {path.split("[")[0].split(".")[0] for path in listed} == set(given)


def test_the_handbook_lists_every_field():
    text = HANDBOOK.read_text(encoding="utf-8")
    for template in fields.OWN:
        for path, words in fields.listed(template).items():
            assert f"| `{path}` | {words} |" in text


@pytest.mark.parametrize("template", sorted(fields.OWN))
def test_the_program_s_own_templates_are_sound_and_print_every_picture(template):
    sound.check(template, fields.HERE / template)
    used = " ".join(sound.tags(fields.HERE / template))
    pictures = [path for path, words in fields.listed(template).items() if words.startswith(fields.PICTURE)]
    assert all(f"{{{{ {name} }}}}" in used for name in pictures)
    assert len(pictures) == (3 if template == "review.docx" else 0)


def test_an_unknown_field_is_named_with_its_paragraph_and_the_nearest_known_ones(own, tmp_path):
    path = own("{{ title }}", "{{ titel }}——{{ issuer }}")
    text = complaint(tmp_path)
    assert "不认识的字段 titel" in text and str(path) in text
    assert "所在段落：{{ titel }}——{{ issuer }}" in text and "可用的字段：title" in text


def test_an_unknown_field_of_a_list_is_found_where_no_month_would_print_it(own, tmp_path):
    own("{{ row.n_red }}", "{{ row.n_rad }}")
    text = complaint(tmp_path)
    assert "不认识的字段 row.n_rad" in text and "n_red" in text.split("可用的字段")[1]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{{ title }}", "{{ title }", "不成对的 {{"),
        ("{{ title }}", "｛｛title｝｝", "全角括号"),
        ("{{ title }}", "{{ title | 大写 }}", "语句写错了"),
        ("{{ title }}", "{{ sections }}", "要用 for"),
        ("{{ title }}", "{{ title.upper() }}", "是函数"),
        ("{%p for section in sections %}", "{%p for section in title %}", "不是一组内容"),
        ("{%p for section in sections %}", "{%p for section in sections %}各部分", "独占一段"),
        ("{%p for section in sections %}", "各部分", "语句写错了"),
        ("{{ title }}", "{%tr for row in confirmed %}", "不在表格里"),
        ("{%p if contact %}", "{% if contact %}", "没有在同一段里结束"),
    ],
)
def test_what_is_broken_in_a_template_is_said_with_its_place(own, tmp_path, old, new, said):
    path = own(old, new)
    text = complaint(tmp_path)
    assert said in text and str(path) in text and "怎么办" in text


def test_a_field_that_word_split_over_runs_is_read_as_one(own, tmp_path):
    path = own("{{ title }}", "{{ title }}")
    document = docx.Document(path)
    paragraph = next(each for each in document.paragraphs if "{{ title }}" in each.text)
    paragraph.runs[0].text = "{"
    for piece in ("{ ti", "tle", " }", "}"):
        paragraph.add_run(piece)
    document.save(path)
    sound.refuse_broken(tmp_path)
    assert len(paragraph.runs) == 5


def test_what_is_no_docx_is_refused(tmp_path):
    (tmp_path / fields.OWN["review.docx"]).write_bytes(b"\xd0\xcf\x11\xe0 an old .doc")
    assert "不是能够打开的 Word 文档" in complaint(tmp_path)


def test_a_folder_that_is_missing_or_holds_no_template_is_refused(tmp_path):
    assert "不存在" in complaint(tmp_path / "模板")
    (tmp_path / "review.docx").write_bytes(b"")
    text = complaint(tmp_path)
    assert "没有可用的模板" in text and "review.docx" in text and "一评议模板.docx" in text


def test_the_bureau_s_own_template_is_used_and_the_other_document_keeps_the_program_s(own, tmp_path, judged):
    own("{{ ending }}", "请认真整改。{{ contact }}")
    mine = facts.Facts(judged.published, tmp_path)
    (made,) = circular.write(mine, tmp_path)
    texts = [paragraph.text for paragraph in docx.Document(made).paragraphs]
    assert "请认真整改。" + judged.published.says("contact") in texts and "特此通报。" not in texts
    assert fields.place_of("review.docx", tmp_path) == fields.HERE / "review.docx"


def test_the_policy_names_the_folder_from_where_it_lies_and_a_broken_template_stops_the_audit_first(own, tmp_path):
    text = policy.PATH.read_text(encoding="utf-8").replace("# [documents]\n# templates", "[documents]\ntemplates")
    (tmp_path / "本局.toml").write_text(text.replace('"模板"', '"."'), encoding="utf-8")
    read = policy.read(tmp_path / "本局.toml")
    assert read.templates.resolve() == tmp_path.resolve() and policy.read().templates is None
    own("{{ title }}", "{{ 标题 }}")
    first = audit.judging()[0]
    with pytest.raises(BadInput, match="不认识的字段 标题"):
        first.function(None, type("Run", (), {"policy": read}))


def test_no_tag_is_left_in_what_is_published(judged_month):
    for name in ("一通报.docx", "一评议.docx"):
        with zipfile.ZipFile(judged_month / name) as parts:
            xml = parts.read("word/document.xml").decode()
        assert not re.search(r"\{\{|\}\}|\{%|%\}|None|Undefined", xml)
