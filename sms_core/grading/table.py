"""Grading scales, categories, assessments, scores, final grades and phrases for report cards."""

from sms_core.access.compartments import REF, SECTION
from sms_core.access.keys import Key
from sms_core.store.fields import Policy, Table, code, day, decimal, flag, id_key, ref, text, whole

SCORE_STATUSES = ("graded", "missing", "exempt", "not_submitted")
CATEGORY_KINDS = ("assignment", "exam", "quiz", "project", "participation", "daily_performance", "other")

GRADING_SCALE = Table(
    "grading_scale",
    REF,
    key=id_key(),
    fields=(
        text("title", required=True, max_length=120),
        whole("version", required=True, minimum=1),
        code("rounding", "none", "half_up_0", "half_up_1", "half_up_2", required=True),
        decimal("maximum", required=True, minimum=1),
        ref("replaces", "grading_scale"),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
)
SCALE_BAND = Table(
    "scale_band",
    REF,
    key=id_key(),
    fields=(
        ref("scale", "grading_scale", required=True),
        text("label", required=True, max_length=60),
        decimal("from_value", required=True),
        decimal("points"),
        flag("passes"),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
    indexes=(("scale",),),
)
CATEGORY = Table(
    "category",
    SECTION,
    key=id_key(),
    fields=(
        ref("section", "section", required=True),
        text("title", required=True, max_length=120),
        decimal("weight", required=True, minimum=0),
        whole("drop_lowest", minimum=0, maximum=50),
        code("kind", *CATEGORY_KINDS),
    ),
    view=Key.GRADES_VIEW,
    edit=Key.GRADES_EDIT,
    section="section",
    indexes=(("section",),),
)
ASSESSMENT = Table(
    "assessment",
    SECTION,
    key=id_key(),
    fields=(
        ref("section", "section", required=True),
        ref("category", "category", required=True),
        text("title", required=True, max_length=200, searchable=True),
        decimal("max_score", required=True, minimum=1),
        decimal("weight", minimum=0),
        day("assigned_on", group="dates"),
        day("due_on", group="dates"),
        flag("published", edit=Key.GRADES_PUBLISH),
        flag("counts"),
    ),
    view=Key.GRADES_VIEW,
    edit=Key.GRADES_EDIT,
    section="section",
    indexes=(("section",),),
)
SCORE = Table(
    "score",
    SECTION,
    key=(
        ref("section", "section", required=True),
        ref("assessment", "assessment", required=True),
        ref("student", "student", required=True),
    ),
    fields=(
        decimal("value", group="score", minimum=0),
        code("status", *SCORE_STATUSES, group="score", required=True, filterable=True),
        flag("late", group="score"),
        text("comment", personal=True),
    ),
    view=Key.GRADES_VIEW,
    edit=Key.GRADES_EDIT,
    section="section",
    student="student",
    indexes=(("student",),),
    clustered=True,
)
FINAL_GRADE = Table(
    "final_grade",
    SECTION,
    key=(
        ref("section", "section", required=True),
        ref("session", "academic_session", required=True),
        ref("student", "student", required=True),
    ),
    fields=(
        decimal("override", group="override", edit=Key.GRADES_OVERRIDE),
        text("reason", group="override", max_length=400, edit=Key.GRADES_OVERRIDE),
        text("comment", personal=True),
        flag("locked", group="lock", edit=Key.GRADES_PUBLISH),
        decimal("locked_value", group="lock", policy=Policy.COMPUTED),
        whole("locked_scale_version", group="lock", policy=Policy.COMPUTED),
    ),
    view=Key.GRADES_VIEW,
    edit=Key.GRADES_EDIT,
    section="section",
    student="student",
    indexes=(("student",),),
    clustered=True,
)
REPORT_PHRASE = Table(
    "report_phrase",
    REF,
    key=id_key(),
    fields=(
        text("text", required=True, max_length=1000, searchable=True),
        text("category", max_length=60, filterable=True),
        code("language", "en", "el", filterable=True),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.GRADES_EDIT,
    shared=True,
)
TABLES = (GRADING_SCALE, SCALE_BAND, CATEGORY, ASSESSMENT, SCORE, FINAL_GRADE, REPORT_PHRASE)
