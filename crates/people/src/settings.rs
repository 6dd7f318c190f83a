//! What the administrator chose for signing in. The house gives it to the application with `App::hand`.

use loper_database::error::Result as DbResult;
use loper_database::scope::Public;
use loper_database::tx::Tx;
use loper_web::app::App;

/// How to find out whether figures of the own region were brought in. The house gives it, because the registers are of
/// another room.
#[derive(Clone, Copy)]
pub struct FiguresIn(pub fn(&mut Tx<'_, Public>) -> DbResult<bool>);

/// The choices. Without them a second factor is asked only of who has one.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Staff must have a second factor: always in a real installation, and in the demo when it is asked for.
    pub is_second_factor_required: bool,
}

impl Choices {
    /// What was chosen.
    pub fn of(app: &App) -> Self {
        app.handed::<Self>().map_or_else(Self::default, |it| (*it).clone())
    }
}
