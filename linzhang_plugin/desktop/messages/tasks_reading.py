"""Sentences about reading plans: files, what became no task, and what is doubtful."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        # ---- files
        "tasks.nothing_to_read": translate("Linzhang", "Choose a plan file or paste its text."),
        "tasks.file_missing": translate("Linzhang", "The file {file} is not there. Check the path and try again."),
        "tasks.file_unreadable": translate(
            "Linzhang", "The file {file} cannot be opened. Close it in Word and try again."
        ),
        "tasks.file_too_large": translate(
            "Linzhang", "The file {file} is larger than {megabytes} MB; that is no plan. Check which file you chose."
        ),
        "tasks.old_word": translate(
            "Linzhang",
            "{file} is an old Word or WPS document or is protected by a password, and no LibreOffice, Word or WPS was "
            "found that could convert it. Open it in Word or WPS, choose “Save as”, “Word document (*.docx)”, without "
            "a password, and read that file.",
        ),
        "tasks.old_table": translate(
            "Linzhang",
            "{file} is an old Excel or WPS table or is protected by a password, and no LibreOffice, Excel or WPS was "
            "found that could convert it. Open it, choose “Save as”, “Excel workbook (*.xlsx)”, without a password, "
            "and read that file.",
        ),
        "tasks.picture": translate(
            "Linzhang",
            "{file} is a picture or a scan. Ask for the Word document, or run it through text recognition and save the "
            "result as .docx or .txt.",
        ),
        "tasks.xlsx_damaged": translate(
            "Linzhang",
            "{file} is damaged or no Excel workbook. Open it in Excel or WPS, save it as .xlsx again, "
            "and read that file.",
        ),
        "tasks.pdf": translate(
            "Linzhang",
            "{file} is a PDF. Ask for the Word document, or copy the text out of the PDF into a .txt file "
            "or into the panel; a scan must be typed or run through text recognition first.",
        ),
        "tasks.format_unknown": translate(
            "Linzhang", "{file} is no plan that can be read: choose a .docx, .txt or .xlsx file."
        ),
        "tasks.docx_damaged": translate(
            "Linzhang",
            "{file} is damaged or no Word document. Open it in Word or WPS, save it as .docx again, "
            "and read that file.",
        ),
        "tasks.text_unreadable": translate(
            "Linzhang", "The characters of {file} cannot be read. Save it as a UTF-8 text file and read it again."
        ),
        "tasks.document_empty": translate(
            "Linzhang", "{file} holds no text. If it is a scan, its text must be recognised first."
        ),
        "tasks.no_tasks": translate(
            "Linzhang",
            "No task was found in the {paragraphs} paragraphs of {file}. A plan has numbered sections "
            "(一、（一）1.) or a table with the columns 重点任务 and 责任单位.",
        ),
        # ---- what is said about the document
        "tasks.converted": translate("Linzhang", "{file} was converted by an office program before it was read."),
        "tasks.changes_tracked": translate(
            "Linzhang", "Changes are tracked in the document ({count}); read was the text as it is with all accepted."
        ),
        "tasks.comments_left_out": translate("Linzhang", "The document holds {count} comments; they were left out."),
        "tasks.sheets_hidden": translate("Linzhang", "Hidden sheets were left out: {sheets}"),
        "tasks.lines_joined": translate(
            "Linzhang", "{count} lines were broken in the middle of a sentence; they were joined to paragraphs."
        ),
        "tasks.traditional_characters": translate(
            "Linzhang",
            "The plan is written in traditional characters; it was read like one in simplified characters, and every "
            "word is kept as written.",
        ),
        "tasks.no_figures": translate("Linzhang", "The plan states no figure that could become a target."),
        "tasks.units_everywhere": translate(
            "Linzhang", "“{text}”: {units} were added to every task as cooperating units."
        ),
        "tasks.count_differs": translate(
            "Linzhang", "Under “{heading}” the plan announces {said}, but lists {found}; check the original."
        ),
        # ---- the ledger of a plan
        "tasks.goal_read": translate(
            "Linzhang", "Paragraph {place}, No. {number} “{title}”: no task, kept for its {targets} targets."
        ),
        "tasks.read": translate("Linzhang", "Paragraph {place}, No. {number} “{title}”: read with {targets} targets."),
        "tasks.unchanged": translate(
            "Linzhang", "Paragraph {place}, No. {number} “{title}”: it is there already, nothing changed."
        ),
        "tasks.head_dropped": translate("Linzhang", "Paragraphs {places}: title and preface, no task."),
        "tasks.site_text_dropped": translate("Linzhang", "Paragraphs {places}: words of the website, left out."),
        "tasks.contents_dropped": translate("Linzhang", "Paragraphs {places}: table of contents, left out."),
        "tasks.imprint_dropped": translate("Linzhang", "Paragraphs {places}: imprint or list of annexes, left out."),
        "tasks.residue_dropped": translate(
            "Linzhang", "Paragraphs {places}: bookmark marks were taken out of the text."
        ),
        "tasks.page_mark_dropped": translate("Linzhang", "Paragraphs {places}: page numbers, left out."),
        "tasks.caption_dropped": translate("Linzhang", "Paragraphs {places}: captions of figures, left out."),
        "tasks.not_a_task": translate(
            "Linzhang", "Paragraphs {places}: the section “{section}” holds no tasks, left out."
        ),
        "tasks.section_text": translate(
            "Linzhang", "Paragraphs {places}: headings and words between the tasks of “{section}”."
        ),
        "tasks.outside_table": translate("Linzhang", "Paragraphs {places}: outside the task table, left out."),
        "tasks.row_without_task": translate("Linzhang", "Rows {places}: neither task nor content in them, left out."),
        # ---- doubts about a task
        "tasks.number_lost": translate("Linzhang", "The number before the heading is lost in the document."),
        "tasks.title_guessed": translate(
            "Linzhang", "Nothing separates title and content in the document; check where the title ends."
        ),
        "tasks.title_doubtful": translate("Linzhang", "Where the title ends is doubtful; compare with the original."),
        "tasks.title_not_found": translate("Linzhang", "The title could not be told from the content; fill it in."),
        "tasks.units_missing": translate("Linzhang", "No responsible unit is named."),
        "tasks.units_not_found": translate("Linzhang", "The responsible units could not be told from the content."),
        "tasks.contact_not_found": translate("Linzhang", "The contact could not be found."),
        "tasks.contact_doubtful": translate(
            "Linzhang", "The contacts “{text}” stand without a separator and may be cut in another way."
        ),
        "tasks.contact_separated": translate(
            "Linzhang", "The contacts “{text}” stand without a separator in the document."
        ),
        "tasks.ocr_noise": translate("Linzhang", "Signs of faulty text recognition, kept as they are: {text}"),
        "tasks.tail_garbled": translate("Linzhang", "The end of this row is unreadable in the document: {text}"),
        "tasks.row_unreadable": translate(
            "Linzhang",
            "Row {number} has lost its number and cannot be read in the document; fill it in from the original.",
        ),
        "tasks.row_absent": translate("Linzhang", "After this row, row {number} is absent from the document."),
        "tasks.columns_interleaved": translate(
            "Linzhang",
            "The columns of this row run into one another in the document; the content is as copied, "
            "check it against the original.",
        ),
        "tasks.heading_shared": translate("Linzhang", "One of several tasks under “{heading}”."),
        "tasks.without_structure": translate(
            "Linzhang", "The plan has no headings or numbers; this paragraph was taken because of its figures or units."
        ),
        "tasks.duty_of_unit": translate("Linzhang", "From a list of duties: what {unit} does."),
        "tasks.units_of_heading": translate("Linzhang", "The units were taken from the heading “{heading}”."),
        "tasks.units_separated": translate(
            "Linzhang", "Nothing separates these units and people in the document; check how they were cut: {text}"
        ),
        # ---- doubts about figures and days
        "tasks.figure_without_name": translate(
            "Linzhang",
            "“{text}” states a figure, but neither it nor the sentence before says of what. Enter the target by hand.",
        ),
        "tasks.multiple_in_words": translate(
            "Linzhang", "“{text}”: a multiple of an earlier figure; add the target by hand once that figure is known."
        ),
        "tasks.unit_suspect": translate(
            "Linzhang", "“{indicator}” {value}{unit}: is {missing} missing before the unit? Kept as written."
        ),
        "tasks.rate_sign_suspect": translate(
            "Linzhang", "“{indicator}” {value}{unit}: such rates are usually given in {usual}. Kept as written."
        ),
        "tasks.rate_over_hundred": translate(
            "Linzhang", "“{indicator}” {value}{unit} is more than the whole. Kept as written."
        ),
        "tasks.range_reversed": translate(
            "Linzhang", "“{indicator}” {value}-{to}{unit}: the range ends before it begins. Kept as written."
        ),
        "tasks.parts_exceed": translate(
            "Linzhang",
            "The parts of “{indicator}” make {sum}{unit}, more than the total of {total}{unit}. Kept as written.",
        ),
        "tasks.parts_short": translate(
            "Linzhang",
            "The parts of “{indicator}” make {sum}{unit}, a little less than the total of {total}{unit}. Kept as "
            "written.",
        ),
        "tasks.sum_differs": translate(
            "Linzhang", "What is added up to “{indicator}” makes {sum}{unit}, not {total}{unit}. Kept as written."
        ),
        "tasks.deadline_before_plan": translate(
            "Linzhang", "The deadline “{deadline}” lies before the plan’s own date ({day}). Kept as written."
        ),
        "tasks.from_goals": translate(
            "Linzhang", "From a section of goals: only the paragraphs with figures were taken."
        ),
    }
