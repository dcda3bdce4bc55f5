"""Accounts, roles and permissions."""

SENTENCES: dict[str, tuple[str, str]] = {
    "account_above": (
        "This account may do more than yours.|It has {count} permissions that you do not hold for the whole school. Ask"
        " an administrator.",
        "Ο λογαριασμός αυτός έχει περισσότερα δικαιώματα από τον δικό σας.|Δεν έχετε για όλο το σχολείο {count} από"
        " αυτά. Απευθυνθείτε σε διαχειριστή.",
    ),
    "beyond_own_grants": (
        "You can give or take only what you hold yourself.|{count} of these permissions you do not hold for the whole"
        " school, or not for as long. Ask an administrator.",
        "Δίνετε ή αφαιρείτε μόνο ό,τι έχετε και εσείς.|{count} από αυτά τα δικαιώματα δεν τα έχετε για όλο το σχολείο ή"
        " για τόσο διάστημα. Απευθυνθείτε σε διαχειριστή.",
    ),
    "last_administrator": (
        "This is the last administrator.|Nobody would be left to look after accounts and permissions. Make another"
        " administrator first.",
        "Είναι ο τελευταίος διαχειριστής.|Δεν θα έμενε κανείς για τους λογαριασμούς και τα δικαιώματα. Ορίστε πρώτα"
        " άλλον διαχειριστή.",
    ),
    "own_password": (
        "This is your own account.|Change your password with the one that you have now.",
        "Είναι ο δικός σας λογαριασμός.|Αλλάξτε τον κωδικό σας με αυτόν που έχετε τώρα.",
    ),
    "role_taken": (
        "There is a role “{role}” already.|Give it another name.",
        "Υπάρχει ήδη ρόλος «{role}».|Δώστε άλλο όνομα.",
    ),
    "shipped_role": (
        "The role “{role}” comes with the product.|It stays as it is. Make a copy of it and change that.",
        "Ο ρόλος «{role}» ανήκει στο πρόγραμμα.|Μένει όπως είναι. Φτιάξτε ένα αντίγραφο και αλλάξτε εκείνο.",
    ),
}
