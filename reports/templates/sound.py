"""Templates that staff edited: what is wrong in one is said with file, field and paragraph before an audit begins."""

import difflib
import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import jinja2
from docx.oxml.ns import qn
from docxtpl import DocxTemplate, InlineImage
from jinja2 import nodes

from checks.complaint import BadInput
from reports import small_png
from reports.templates.fields import OWN, PICTURE, Node, listed, own_templates, tree

TAG = re.compile(r"\{[{%#].*?[}%#]\}")
ALONE = re.compile(r"\{%-?\s*(?P<what>p|tr|tc)\s.*?%\}")
PREFIX = re.compile(r"(\{[{%]-?)(?:p|tr|tc|r)\s")
SPECIAL = re.compile(r"\{%\s*(?:cellbg|colspan)\s+(.*?)\s*%\}")
LOOSE = re.compile(r"\{%-?\s*(for|if|endfor|endif)\s")
MERGE = re.compile(r"\{%\s*(?:hm|vm)\s*%\}")
WIDE = re.compile(r"[｛｝]{2}|｛％|％｝|\{％|％\}")
QUOTES = str.maketrans("“”‘’", "\"\"''")
ADVICE = "用 Word 打开模板改正后再运行；全部字段见用户手册“自己的文书模板”一节"
ANY = Node()


def refuse_broken(folder: Path) -> None:
    """Every own template of the folder can be filled; BadInput names the first that cannot, and where."""
    for template, path in own_templates(folder).items():
        check(template, path)


def check(template: str, path: Path) -> None:
    """The file prints nothing but known fields and can be filled; otherwise BadInput."""
    for texts in _parts(path):
        for text, element in texts:
            _whole_tags(path, text, element)
        source = "\n".join(_plain(text) for text, _ in texts)
        _Walk(template, path, [text for text, _ in texts]).walk(_parsed(path, source, texts))
    _filled(template, path)


def _parts(path: Path) -> list[list[tuple[str, object]]]:
    """Body, headers and footers, each as its paragraphs: text and element, in the order of the document."""
    try:
        document = docx.Document(path)
    except Exception:  # a zip, a doc, an html, a broken file: each complains in its own way
        advice = "用 Word 或者 WPS 打开，另存为“Word 文档（*.docx）”；打不开的，从 reports/templates 重新复制"
        raise BadInput("模板不是能够打开的 Word 文档（docx）", file=path, advice=advice) from None
    edges = [
        edge
        for section in document.sections
        for edge in (
            section.header,
            section.footer,
            section.even_page_header,
            section.even_page_footer,
            section.first_page_header,
            section.first_page_footer,
        )
        if not edge.is_linked_to_previous
    ]
    roots = [document.element.body, *(edge._element for edge in edges)]
    return [[(_text(each), each) for each in root.iter(qn("w:p"))] for root in roots]


def _text(paragraph) -> str:
    pieces = {qn("w:t"): lambda each: each.text or "", qn("w:tab"): lambda _: "\t", qn("w:br"): lambda _: " "}
    own = (each for each in paragraph.iter(*pieces) if next(each.iterancestors(qn("w:p"))) is paragraph)
    return "".join(pieces[each.tag](each) for each in own).replace("\n", " ")


def _plain(text: str) -> str:
    """The paragraph in plain Jinja: without what Word and docxtpl add to it."""
    text = MERGE.sub("", SPECIAL.sub(r"{{ \1 }}", text))
    return TAG.sub(lambda tag: PREFIX.sub(r"\1 ", tag[0]).translate(QUOTES), text)


def wrong(path: Path, what: str, text: str, advice: str = ADVICE) -> BadInput:
    """The complaint about that paragraph of that template."""
    near = text.strip()[:60] + ("…" if len(text.strip()) > 60 else "")
    return BadInput(f"文书模板{what}", file=path, value=f"所在段落：{near}" if near else None, advice=advice)


def _whole_tags(path: Path, text: str, element) -> None:
    """Each field and statement of a paragraph is whole, with the brackets of a keyboard, and stands where it may."""
    if found := WIDE.search(text):
        raise wrong(path, f"用了全角括号 {found[0]}，字段要用半角的 {{{{ }}}}", text)
    rest = TAG.sub("", text)
    for mark in ("{{", "}}", "{%", "%}"):
        if mark in rest:
            raise wrong(path, f"有不成对的 {mark}：一个字段或者语句要完整写在同一段里", text)
    loose = LOOSE.findall(text)
    if loose.count("for") != loose.count("endfor") or loose.count("if") != loose.count("endif"):
        raise wrong(
            path, "的 {% for %}、{% if %} 没有在同一段里结束：跨段的要写在同一段里，或者写成 {%p … %}、{%tr … %}", text
        )
    for found in ALONE.finditer(text):
        holder = element if found["what"] == "p" else next(element.iterancestors(qn(f"w:{found['what']}")), None)
        if holder is None:
            raise wrong(path, f"的 {found[0]} 不在表格里", text)
        words = text if found["what"] == "p" else "".join(_text(each) for each in holder.iter(qn("w:p")))
        if words.replace(found[0], "", 1).strip():
            kind = {"p": "段", "tr": "行", "tc": "格"}[found["what"]]
            raise wrong(path, f"的 {found[0]} 要独占一{kind}：生成时这一{kind}整个去掉，同{kind}的文字会丢失", words)


def _parsed(path: Path, source: str, texts: list[tuple[str, object]]) -> nodes.Template:
    env = jinja2.Environment()
    try:
        tree_of = env.parse(source)
        env.compile(source)
        return tree_of
    except jinja2.TemplateSyntaxError as error:
        text = texts[min(error.lineno or 1, len(texts)) - 1][0]
        raise wrong(path, f"的语句写错了（{error.message}）：for 要有 endfor，if 要有 endif", text) from None


class _Walk:
    """Goes through a parsed template and holds every name in it against the list of fields."""

    def __init__(self, template: str, path: Path, lines: list[str]):
        self.template, self.path, self.lines = template, path, lines

    def walk(self, root: nodes.Template) -> None:
        self._body(root.body, {"": tree(self.template)})

    def _body(self, body: list[nodes.Node], scope: dict[str, Node]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for each in node.nodes:
                    self._printed(each, scope)
            elif isinstance(node, nodes.For):
                self._body(node.body + node.else_, scope | {"loop": ANY, **self._target(node, scope)})
            elif isinstance(node, nodes.If):
                self._read(node.test, scope)
                for part in (node.body, node.elif_, node.else_):
                    self._body(part, scope)
            elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
                scope[node.target.name] = self._read(node.node, scope)
            else:
                raise self._wrong(node, "只能用字段、for、if、set")

    def _target(self, node: nodes.For, scope: dict[str, Node]) -> dict[str, Node]:
        found = self._read(node.iter, scope)
        if found is not ANY and found.each is None or not isinstance(node.target, nodes.Name):
            raise self._wrong(node, "的 for 后面不是一组内容（字段表里带 [] 的）")
        return {node.target.name: found.each or ANY}

    def _printed(self, node: nodes.Node, scope: dict[str, Node]) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        found = self._read(node, scope)
        if not found.is_printed:
            raise self._wrong(node, f"的 {_spelled(node)} 是一组内容，不能直接打印，要用 for 逐个打印")

    def _read(self, node: nodes.Node, scope: dict[str, Node]) -> Node:
        """The field that the expression names; BadInput where there is none of that name."""
        if isinstance(node, nodes.Name):
            return self._known(node, {**scope[""].inside, **scope}, node.name)
        if isinstance(node, nodes.Getattr):
            return self._known(node, self._inside(node, scope), node.attr)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            inside = self._inside(node, scope)
            if isinstance(node.arg.value, int):
                owner = self._read(node.node, scope)
                return owner.each or ANY
            return self._known(node, inside, str(node.arg.value))
        if isinstance(node, nodes.Call):
            raise self._wrong(node, f"的 {_spelled(node)} 是函数，模板里只能用字段")
        for each in node.iter_child_nodes():
            self._read(each, scope)
        return ANY

    def _inside(self, node: nodes.Getattr | nodes.Getitem, scope: dict[str, Node]) -> dict[str, Node] | None:
        owner = self._read(node.node, scope)
        return None if owner is ANY else owner.inside

    def _known(self, node: nodes.Node, names: dict[str, Node] | None, name: str) -> Node:
        if names is None:
            return ANY
        if name not in names or not name:
            raise self._unknown(node, name, [each for each in names if each])
        return names[name]

    def _unknown(self, node: nodes.Node, name: str, names: list[str]) -> BadInput:
        everywhere = {re.sub(r"\[\]", "", step) for path in listed(self.template) for step in path.split(".")}
        near = difflib.get_close_matches(name, names, 3, 0.5) or difflib.get_close_matches(
            name, sorted(everywhere), 3, 0.5
        )
        known = "、".join(near or names[:8])
        advice = f"可用的字段：{known}{'' if near else '等'}；{ADVICE}"
        return wrong(self.path, f"里有不认识的字段 {_spelled(node)}", self.lines[node.lineno - 1], advice)

    def _wrong(self, node: nodes.Node, what: str) -> BadInput:
        return wrong(self.path, what, self.lines[node.lineno - 1])


def _spelled(node: nodes.Node) -> str:
    """The expression about as it was written."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_spelled(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{_spelled(node.node)}[{getattr(node.arg, 'value', '…')!r}]"
    return f"{_spelled(node.node)}(…)" if isinstance(node, nodes.Call) else "表达式"


def _filled(template: str, path: Path) -> None:
    """The template is filled with specimens and opened again, which shows what only breaks then."""
    try:
        document = DocxTemplate(path)
        document.render(specimen(document, tree(template)), autoescape=True)
        made = io.BytesIO()
        document.save(made)
        docx.Document(made)
    except Exception as error:  # of lxml, docxtpl or Jinja, as the case may be
        advice = (
            f"多半是 for、endfor、if、endif 没有单独成段、成行，应当写成 {{%p for … %}} 或者 {{%tr for … %}}；{ADVICE}"
        )
        raise BadInput(f"{OWN[template]} 填不成文书", file=path, value=str(error)[:200], advice=advice) from None


def specimen(document: DocxTemplate | None, node: Node) -> object:
    """Something for every field: enough of each list, and a dot for each picture."""
    if node.inside:
        return {name: specimen(document, each) for name, each in node.inside.items()}
    if node.each is not None:
        return [specimen(document, node.each)] * 8
    return InlineImage(document, io.BytesIO(_dot())) if node.words.startswith(PICTURE) else "某"


def _dot() -> bytes:
    import numpy as np

    return small_png.packed(np.full((2, 2, 3), 255, np.uint8))


def tags(path: Path) -> Iterator[str]:
    """Every field and statement that the template holds."""
    for texts in _parts(path):
        for text, _ in texts:
            yield from TAG.findall(text)
