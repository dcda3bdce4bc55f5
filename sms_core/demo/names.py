"""Names that people in a Greek school have, and the forms that Greek grammar gives them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Sex(StrEnum):
    """The two that the name lists know."""

    FEMALE = "female"
    MALE = "male"


class Father(NamedTuple):
    """A man's name: as written on papers, its genitive (the child's patronymic), and as everybody says it."""

    formal: str
    genitive: str
    everyday: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """The names of one language's families; `surnames` stand in the form that men bear."""

    surnames: tuple[str, ...]
    male: tuple[str, ...]
    female: tuple[str, ...]
    fathers: tuple[Father, ...]
    mothers: tuple[str, ...]
    inflected: bool = False

    def surname(self, family: str, sex: Sex) -> str:
        """The family's name as somebody of `sex` bears it."""
        return feminine(family) if self.inflected and sex is Sex.FEMALE else family


_ACCENTED = "άέήίόύώ"
_BARE = "αεηιουω"
_UNACCENT = str.maketrans(_ACCENTED, _BARE)
_ACCENT = str.maketrans(_BARE, _ACCENTED)
_DIPHTHONGS = ("ου", "αι", "ει", "οι", "υι", "αυ", "ευ")
_FEMININE_ENDINGS = (
    ("ίδης", "ίδου"),
    ("ΐδης", "ΐδου"),
    ("άδης", "άδου"),
    ("άς", "ά"),
    ("ής", "ή"),
    ("ός", "ού"),
    ("ας", "α"),
    ("ης", "η"),
)


def feminine(surname: str) -> str:
    """The form of a Greek surname that a woman bears: mostly its genitive (Ζερβός → Ζερβού, Παππάς → Παππά).

    Names in -ος that are stressed early move the stress to the last syllable but one (Άγγελος → Αγγέλου); names that
    are genitives already (Γεωργίου, Χαραλάμπους) stay.
    """
    for ending, instead in _FEMININE_ENDINGS:
        if surname.endswith(ending):
            return surname[: -len(ending)] + instead
    if surname.endswith("ος"):
        return _stressed_before_last(surname[:-2] + "ου")
    return surname


def _stressed_before_last(word: str) -> str:
    """The word with its stress on the last vowel but one; diphthongs count as one vowel."""
    places = [place for place, letter in enumerate(word.lower()) if letter in _BARE + _ACCENTED]
    kept = [place for place in places if word[place - 1 : place + 1].lower().translate(_UNACCENT) not in _DIPHTHONGS]
    stressed = kept[-2] if len(kept) > 1 else kept[-1]
    if word[stressed : stressed + 2].lower().translate(_UNACCENT) in _DIPHTHONGS:
        stressed += 1
    plain = "".join(_capital(letter, letter.lower().translate(_UNACCENT)) for letter in word)
    return (
        plain[:stressed] + _capital(plain[stressed], plain[stressed].lower().translate(_ACCENT)) + plain[stressed + 1 :]
    )


def _capital(like: str, letter: str) -> str:
    return letter.upper() if like.isupper() else letter


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _fathers(*lines: str) -> tuple[Father, ...]:
    return tuple(Father(*line.split()) for line in lines)


GREEK = Tongue(
    inflected=True,
    surnames=_words(
        """
        Παπαδόπουλος Γεωργίου Δημητρίου Ιωάννου Νικολάου Παππάς Καραγιάννης Βασιλείου Αντωνίου Κωνσταντίνου Οικονόμου
        Παπαδάκης Μακρής Σταθόπουλος Αλεξίου Θεοδώρου Λάμπρου Ζερβός Μαυρίδης Σαββίδης Αναγνωστόπουλος Τριανταφύλλου
        Λαζάρου Σωτηρίου Τσιάρας Κωστόπουλος Ρούσσος Αγγελόπουλος Βλάχος Γιαννόπουλος Δημόπουλος Ευαγγέλου Ζαφείρης
        Ηλιόπουλος Θανόπουλος Καλογεράς Καραμανλής Κατσαρός Κεφαλάς Κουτσούκος Κυριακίδης Λαμπρόπουλος Λιάπης Μανωλάκης
        Μαρκόπουλος Μαυρογιάννης Μιχαηλίδης Μπακάλης Μυλωνάς Νικολαΐδης Ξενάκης Παναγιωτόπουλος Παπανικολάου
        Παπαγεωργίου Παπαϊωάννου Παρασκευόπουλος Πετρίδης Πολίτης Ράπτης Σιδέρης Σκούρας Σπανός Σταματίου Στεφανίδης
        Τζανετάκης Τσακίρης Τσάτσος Φωτόπουλος Χατζής Χατζηδάκης Χρηστίδης Χριστοδούλου Ψαρράς Ψυχογιός Αθανασιάδης
        Αποστολίδης Βαρδάκης Γαβριηλίδης Δελής Διαμαντής Δούκας Ελευθερίου Ζαχαρίου Θωμαΐδης Ιορδανίδης Καββαδίας
        Κανελλόπουλος Κοντός Κουρής Λεοντάρης Λυμπέρης Μαλλιάρης Μπότσαρης Νταλάρας Ξανθόπουλος Παυλίδης Ρήγας
        Σακελλαρίου Σαμαράς Στρατής Τερζής Τσιτσάνης Φίλιππας Χαραλάμπους Άγγελος
        """
    ),
    male=_words(
        """
        Γιώργος Κωνσταντίνος Δημήτρης Γιάννης Νίκος Χρήστος Παναγιώτης Βασίλης Θανάσης Πέτρος Ιάσονας Στέλιος Φώτης
        Άρης Λευτέρης Ηλίας Θωμάς Άγγελος Αλέξανδρος Σπύρος Μιχάλης Ορφέας Σταύρος Μάριος Ανδρέας Παύλος Ραφαήλ
        Φίλιππος Στέφανος Αχιλλέας Λεωνίδας Οδυσσέας Μανώλης Κυριάκος Άλκης
        """
    ),
    female=_words(
        """
        Μαρία Ελένη Κατερίνα Βασιλική Σοφία Άννα Δήμητρα Γεωργία Ειρήνη Χριστίνα Νεφέλη Λυδία Ραφαηλία Μυρτώ Κυριακή
        Ιωάννα Αγγελική Ευαγγελία Δανάη Ζωή Θεοδώρα Ιφιγένεια Κωνσταντίνα Μαρίνα Αθηνά Αναστασία Άρτεμις Φωτεινή Χαρά
        Ηλέκτρα Στέλλα Παρασκευή Όλγα Ναταλία Μελίνα
        """
    ),
    fathers=_fathers(
        "Νικόλαος Νικολάου Νίκος", "Γεώργιος Γεωργίου Γιώργος", "Ιωάννης Ιωάννη Γιάννης",
        "Δημήτριος Δημητρίου Δημήτρης", "Κωνσταντίνος Κωνσταντίνου Κώστας", "Παναγιώτης Παναγιώτη Παναγιώτης",
        "Βασίλειος Βασιλείου Βασίλης", "Χρήστος Χρήστου Χρήστος", "Αθανάσιος Αθανασίου Θανάσης",
        "Παύλος Παύλου Παύλος", "Άγγελος Αγγέλου Άγγελος", "Σπυρίδων Σπυρίδωνος Σπύρος",
        "Μιχαήλ Μιχαήλ Μιχάλης", "Ευάγγελος Ευαγγέλου Βαγγέλης", "Σταύρος Σταύρου Σταύρος",
        "Ανδρέας Ανδρέα Ανδρέας", "Ηλίας Ηλία Ηλίας", "Θεόδωρος Θεοδώρου Θόδωρος", "Εμμανουήλ Εμμανουήλ Μανώλης",
        "Στυλιανός Στυλιανού Στέλιος", "Απόστολος Αποστόλου Απόστολος", "Πέτρος Πέτρου Πέτρος",
    ),
    mothers=_words(
        """
        Μαρία Ελένη Κατερίνα Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Ιωάννα Παναγιώτα Αναστασία Όλγα Φωτεινή Ευαγγελία
        Χρυσούλα Άννα Κωνσταντίνα Ειρήνη Σταυρούλα Αλεξάνδρα
        """
    ),
)  # fmt: skip
ENGLISH = Tongue(
    surnames=_words(
        """
        Bennett Carter Murphy Whitfield Hughes Walker Thompson Collins Fletcher Graham Harrison Kennedy Lawson Marshall
        Norris Osborne Palmer Quinn Reynolds Saunders Turner Underwood Vaughan Watson Young Ashworth Barker Chapman
        Dawson Elliott Foster Gibson Hayes Ingram Jenkins Kirby Lambert Mason Newton Okafor Fischer Rossi Novak Petrov
        """
    ),
    male=_words(
        """
        Oliver James Daniel Jonas Luca Thomas William Henry Jack Samuel George Noah Leo Arthur Adam Ethan Max Ryan
        Nathan Toby Chidi Peter Simon Alex
        """
    ),
    female=_words(
        """
        Amelia Niamh Petra Emily Grace Sophie Lucy Hannah Chloe Ella Charlotte Alice Ruby Freya Isla Megan Zoe Nora
        Clara Eva Julia Sarah Laura Rose
        """
    ),
    fathers=tuple(Father(name, name, name) for name in _words("David Michael Andrew Paul Mark Stephen Robert Peter")),
    mothers=_words("Claire Sarah Helen Karen Ngozi Rachel Susan Nicola Emma Jane"),
)
ALBANIAN = Tongue(
    surnames=_words("Hoxha Dervishi Leka Gjoni Shehu Prifti Kola Marku Bardhi Çela Duka Meta"),
    male=_words("Arben Erion Klajdi Enea Endri Kevin Mario Gerti"),
    female=_words("Klea Arbela Ema Sara Megi Jona Elira Era"),
    fathers=tuple(Father(name, name, name) for name in _words("Agim Artan Ilir Besnik Dritan Genti")),
    mothers=_words("Lindita Mira Valbona Anila Teuta Elona"),
)
STREETS = (
    *_words(
        """
        Κανάρη Βενιζέλου Κολοκοτρώνη Ερμού Μακεδονίας Ιπποκράτους Σόλωνος Πατησίων Θησέως Ομήρου Παπαδιαμάντη Ελευθερίας
        Μπουμπουλίνας Κύπρου Δελφών Αριστοτέλους Φιλελλήνων
        """
    ),
    "Αγίου Δημητρίου",
    "Λεωφόρος Αλεξάνδρας",
    "28ης Οκτωβρίου",
)


class Pinned(NamedTuple):
    """Somebody whom the demo school always has; `away` is how often they miss, 1 being as most do."""

    family: str
    given: str
    sex: Sex
    number: int | None = None
    away: float = 1.0


_F, _M = Sex.FEMALE, Sex.MALE
PINNED: dict[str, tuple[Pinned, ...]] = {
    "B1": (
        Pinned("Bennett", "Oliver", _M, 20461), Pinned("Carter", "Amelia", _F, 20462, 0.4),
        Pinned("Fischer", "Jonas", _M, 20463, 1.4), Pinned("Hoxha", "Klea", _F, 20464, 0.6),
        Pinned("Murphy", "Niamh", _F, 20465, 1.8), Pinned("Novak", "Petra", _F, 20466, 0.4),
        Pinned("Petrov", "Daniel", _M, 20467, 3.0), Pinned("Whitfield", "James", _M, 20468),
        Pinned("Αλεξίου", "Δήμητρα", _F, 20311, 0.5), Pinned("Αντωνίου", "Γιώργος", _M, 20318, 1.6),
        Pinned("Γεωργίου", "Άννα", _F, 20327, 0.5), Pinned("Δημητρίου", "Κωνσταντίνος", _M, 20334, 2.2),
        Pinned("Θεοδώρου", "Πέτρος", _M, 20346), Pinned("Ιωάννου", "Σοφία", _F, 20352, 0.3),
        Pinned("Καραγιάννης", "Στέλιος", _M, 20361, 3.6), Pinned("Κωστόπουλος", "Ελένη", _F, 20364),
        Pinned("Λάμπρου", "Φώτης", _M, 20373), Pinned("Μακρής", "Χριστίνα", _F, 20380, 0.6),
        Pinned("Νικολάου", "Άρης", _M, 20391, 1.8), Pinned("Οικονόμου", "Βασιλική", _F, 20398, 0.7),
        Pinned("Παπαδόπουλος", "Ιάσονας", _M, 20405), Pinned("Παππάς", "Άννα", _F, 20417, 2.6),
        Pinned("Σταθόπουλος", "Νεφέλη", _F, 20424, 0.6), Pinned("Τσιάρας", "Δημήτρης", _M, 20433, 2.0),
        Pinned("Φωτόπουλος", "Μυρτώ", _F, 20440, 0.8), Pinned("Ψαρράς", "Θωμάς", _M, 20447),
    ),
    "B2": (Pinned("Σωτηρίου", "Λυδία", _F), Pinned("Ζερβός", "Ηλίας", _M, 20344)),
    "C1": (Pinned("Rossi", "Luca", _M),),
}  # fmt: skip


def tongue_of(family: str) -> Tongue:
    """The language whose families are called `family`; Greek where none is."""
    return next((tongue for tongue in (ENGLISH, ALBANIAN) if family in tongue.surnames), GREEK)
