//! `loper account`: asks someone in from the command line, where no administrator can do it yet.

use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use loper::{house, world};
use loper_access::actor::{Reach, Role};
use loper_database::db::Db;
use loper_database::error::Error;
use loper_database::scope::{Organisation, Public};
use loper_people::letters;
use loper_people::model::email::Email;
use loper_people::model::link::Kind;
use loper_people::model::membership::{Membership, parse_role, usual_reach};
use loper_people::model::secret::Secret;
use loper_people::model::trail::{Act, Line};
use loper_people::store;
use loper_people::store::membership::Person;
use loper_people::store::newcomer::Newcomer;
use loper_people::store::organisation::School;
use loper_vocabulary::identity::{ClassId, MembershipId, OrganisationId, PersonId};
use loper_vocabulary::sector::Sector;

use super::place::At;

/// Looks after accounts.
#[derive(Debug, Args)]
pub struct Account {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Ask someone in: prints a link that works once, for two weeks
    Add(Add),
}

/// Asks someone in. Give the link to that person only: whoever opens it first chooses the password.
#[derive(Debug, Args)]
struct Add {
    /// The address with which they will sign in
    email: String,
    /// Their name; the part before the @ when nothing is said
    #[arg(long)]
    name: Option<String>,
    /// The organisation: its name or its id
    #[arg(long)]
    organisation: String,
    /// The role: learner, guide, coordinator, director, administrator, privacy_officer …
    #[arg(long, default_value = "administrator")]
    role: String,
    /// A class of the organisation in this school year, by its name
    #[arg(long)]
    class: Option<String>,
    /// The first administrator of the installation: the organisation is made when it is not there
    #[arg(long)]
    first: bool,
    /// With --first, the kind of organisation: vo, mbo, hbo, employer, partnership, publisher
    #[arg(long, default_value = "vo", requires = "first")]
    sector: String,
    /// The address that people use, for the link
    #[arg(long, default_value = "http://localhost:8080", env = "LOPER_BASE_URL")]
    base_url: String,
    #[command(flatten)]
    at: At,
}

impl Account {
    /// Does what was asked.
    pub fn run(self) -> Result<ExitCode> {
        match self.what {
            What::Add(add) => add.run(),
        }
    }
}

impl Add {
    fn run(self) -> Result<ExitCode> {
        let email =
            Email::parse(&self.email).with_context(|| format!("{} is no e-mail address", self.email))?;
        let role = parse_role(&self.role).filter(|it| *it != Role::Visitor);
        let role = role.with_context(|| format!("there is no role {}", self.role))?;
        if role == Role::Guardian {
            bail!("a guardian is one of a learner: the school ties the two at /beheer/mensen");
        }
        if self.first && role != Role::Administrator {
            bail!("--first asks in an administrator; leave --role out");
        }
        let sector =
            Sector::parse(&self.sector).with_context(|| format!("there is no sector {}", self.sector))?;
        let place = self.at.place()?;
        let db = if self.first {
            house::data_folder(&self.at.data)?;
            house::open(&place, world::now())?
        } else {
            house::open_standing(&place)?
        };
        let organisation = self.organisation(&db, sector)?;
        let class = self.class(&db, organisation)?;
        let secret = Secret::new((world::REAL.new_secret)());
        let name = self
            .name
            .clone()
            .unwrap_or_else(|| email.as_str().split('@').next().unwrap_or_default().to_owned());
        let newcomer = self.newcomer(&name, (role, organisation), class)?;
        ask(&db, newcomer, &email, &secret)?;
        println!("{}{}", self.base_url.trim_end_matches('/'), letters::path(secret.reveal()));
        eprintln!("Give this link to {email} only. It works once, for two weeks.", email = email.as_str());
        Ok(ExitCode::SUCCESS)
    }

    fn newcomer(
        &self,
        name: &str,
        (role, organisation): (Role, OrganisationId),
        class: Option<ClassId>,
    ) -> Result<Newcomer> {
        let person = PersonId((world::REAL.new_id)());
        let starts_on = world::now().date().context("the clock stands outside the calendar")?;
        Ok(Newcomer {
            person: Person {
                id: person,
                name: name.to_owned(),
                family_name: name.rsplit(' ').next().unwrap_or(name).to_owned(),
                sixteen_on: None,
            },
            membership: Membership {
                id: MembershipId((world::REAL.new_id)()),
                person,
                organisation,
                role,
                reach: if self.first { Reach::Installation } else { usual_reach(role) },
                site: None,
                starts_on,
                ends_on: None,
            },
            number: None,
            classes: class.into_iter().collect(),
        })
    }

    /// The organisation that was named, made when this is the first administrator.
    fn organisation(&self, db: &Db, sector: Sector) -> Result<OrganisationId> {
        let all = db.read_blocking(Public, store::organisation::all)?;
        let wanted = self.organisation.trim();
        let same = |it: &&School| {
            it.name.eq_ignore_ascii_case(wanted)
                || it.short_name.eq_ignore_ascii_case(wanted)
                || it.id.to_string() == wanted
        };
        if let Some(found) = all.iter().find(same) {
            return Ok(found.id);
        }
        if !self.first {
            let names: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
            bail!("there is no organisation {wanted}; there are: {}", names.join(", "));
        }
        let school = School {
            id: OrganisationId((world::REAL.new_id)()),
            sector,
            name: wanted.to_owned(),
            short_name: wanted.chars().take(40).collect(),
            region: None,
            home: None,
            colour: None,
        };
        let id = school.id;
        db.write_blocking(Public, move |tx| store::organisation::make(tx, &school, world::now()))?;
        Ok(id)
    }

    fn class(&self, db: &Db, organisation: OrganisationId) -> Result<Option<ClassId>> {
        let Some(wanted) = self.class.clone() else { return Ok(None) };
        let today = world::now().date().context("the clock stands outside the calendar")?;
        let year = loper_people::model::membership::school_year(today);
        let classes =
            db.read_blocking(Organisation(organisation), move |tx| store::organisation::classes(tx, year))?;
        let found = classes.iter().find(|it| it.name.eq_ignore_ascii_case(wanted.trim()));
        Ok(Some(found.with_context(|| format!("there is no class {wanted} in this school year"))?.id))
    }
}

fn ask(db: &Db, newcomer: Newcomer, email: &Email, secret: &Secret) -> Result<()> {
    let (now, email, hash) = (world::now(), email.as_str().to_owned(), secret.hash());
    db.write_blocking(Public, move |tx| {
        store::newcomer::add(tx, &newcomer, now)?;
        let it = &newcomer.membership;
        store::newcomer::ask(tx, it, (&hash, None), (Kind::Invite, Some(&email)), now)?;
        let line = Line {
            organisation: it.organisation,
            made_at: now,
            actor: None,
            role: Role::Administrator,
            act: Act::Invited,
            subject: Some(it.person),
            thing: Some(format!("membership:{}", it.id)),
        };
        store::trail::note(tx, &line)?;
        Ok::<_, Error>(())
    })?;
    Ok(())
}
