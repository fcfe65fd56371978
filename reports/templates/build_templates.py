"""Makes the two DOCX templates: `python -m reports.templates.build_templates` writes them beside this file.

A bureau that wants another form edits copies of them in Word or WPS and names their folder in its policy file.
"""

from pathlib import Path

from reports.templates import circular_form, review_form

HERE = Path(__file__).resolve().parent
FORMS = {"circular.docx": circular_form.circular, "review.docx": review_form.review}

if __name__ == "__main__":
    for name, form in FORMS.items():
        form().save(HERE / name)
