//! Names for people who do not exist: made of two lists, by a number.

const GIVEN: [&str; 48] = [
    "Noor", "Jayden", "Emma", "Youssef", "Sanne", "Luuk", "Fatima", "Tim", "Lina", "Sem", "Aylin", "Bo",
    "Mees", "Sofie", "Ravi", "Julia", "Thijs", "Amina", "Ruben", "Eva", "Nina", "Ali", "Roos", "Stijn",
    "Zoë", "Milan", "Esra", "Jesse", "Maud", "Kevin", "Iris", "Bilal", "Fleur", "Max", "Hana", "Niels",
    "Isa", "Owen", "Lieke", "Dani", "Mila", "Sven", "Rania", "Cas", "Puck", "Tygo", "Elif", "Joris",
];

const FAMILY: [&str; 41] = [
    "Voorbeeld",
    "Proef",
    "Verzonnen",
    "van Nergens",
    "Bedacht",
    "de Test",
    "Doen",
    "van Papier",
    "Model",
    "Schets",
    "Oefening",
    "Stippel",
    "van de Demo",
    "Fictie",
    "Letter",
    "Krijt",
    "Potlood",
    "Kladblok",
    "Gumma",
    "Passer",
    "Lineaal",
    "Vlakgum",
    "Spelman",
    "Figurant",
    "Toneel",
    "Decor",
    "Coulisse",
    "Rol",
    "van Karton",
    "Rekwisiet",
    "Masker",
    "Souffleur",
    "Applaus",
    "Doek",
    "Poppenkast",
    "Marionet",
    "Vertelsel",
    "Sprook",
    "Droom",
    "Wolk",
    "Luchtkasteel",
];

/// Given name and family name of the person with this number; the lists have no common measure, so that it takes long
/// before a name comes twice.
pub fn name(number: u128) -> (String, String) {
    let pick = |list: &'static [&'static str], number: u128| {
        list[usize::try_from(number % list.len() as u128).unwrap_or_default()].to_owned()
    };
    (pick(&GIVEN, number * 5), pick(&FAMILY, number * 7))
}
