//! The settings file: finds it, reads it, and puts what it says behind what the command line says.
//!
//! What its words mean stands in `settings`; nothing is ever written to it.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use clap::ValueEnum;

use crate::{
    cli::{Opening, Shared, ThemeName},
    i18n::Arg,
    settings::{self, Fault, Settings, Wrong},
    text,
};

use super::{Environment, Failure, USAGE, session};

/// Nobody writes longer settings, in bytes.
const LONGEST: u64 = 64 * 1024;
/// Where the file stands in the folder for settings of the system.
const PLACE: &str = "tirek/tirek.toml";

/// Completes what the command line says by what the settings file says, and gives the settings of the kiosk.
pub fn complete(
    shared: &mut Shared,
    opening: &mut Opening,
    environment: &Environment,
) -> Result<settings::Kiosk, Failure> {
    let Settings { language, content, theme, mouse, mut kiosk } = match place(opening, environment) {
        Some(file) => read(&file, shared, environment)?,
        None => Settings::default(),
    };
    // A language asked for by name, here or in the environment, goes before.
    if shared.lang.is_none() && environment.lang.is_none() {
        shared.lang = language;
    }
    shared.content = shared.content.take().or(content);
    if let (ThemeName::Auto, Some(theme)) = (opening.theme, theme) {
        opening.theme = theme;
    }
    opening.no_mouse |= !mouse;
    kiosk.enabled |= opening.kiosk;
    Ok(kiosk)
}

/// The file named by `--config`, else the one in the usual place where there is one.
fn place(opening: &Opening, environment: &Environment) -> Option<PathBuf> {
    let usual = || Some(environment.settings_folder.as_ref()?.join(PLACE)).filter(|file| file.exists());
    opening.config.clone().or_else(usual)
}

fn read(file: &Path, shared: &Shared, environment: &Environment) -> Result<Settings, Failure> {
    let text = bytes(file).map_err(|error| {
        let reason = error.to_string();
        said(file, ("settings-unreadable", &[("reason", Arg::Text(&reason))]), shared, environment)
    })?;
    let mut settings = settings::read(&text).map_err(|fault| wrong(file, &fault, shared, environment))?;
    // A relative path begins at the file that names it, wherever the guide is started.
    if let (Some(content), Some(folder)) = (&mut settings.content, file.parent()) {
        *content = folder.join(&*content);
    }
    Ok(settings)
}

fn bytes(file: &Path) -> io::Result<String> {
    let mut text = String::new();
    let read = File::open(file)?.take(LONGEST + 1).read_to_string(&mut text)?;
    if read as u64 > LONGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
}

/// What is wrong with a settings file, for its writer.
fn wrong(file: &Path, fault: &Fault, shared: &Shared, environment: &Environment) -> Failure {
    let line = fault.line.to_string();
    let (message, name, reason) = match &fault.what {
        Wrong::Syntax(reason) => ("settings-syntax", String::new(), text::clean_line(reason)),
        Wrong::Unknown(name) => ("settings-unknown", text::clean_line(name), String::new()),
        Wrong::Value(name, wanted) => (*wanted, name.clone(), String::new()),
    };
    let themes: Vec<_> = ThemeName::value_variants().iter().filter_map(ValueEnum::to_possible_value).collect();
    let themes: Vec<_> = themes.iter().map(clap::builder::PossibleValue::get_name).collect();
    let (known, themes, most) = (settings::NAMES.join(", "), themes.join(", "), settings::LONGEST.to_string());
    let args = [
        ("line", Arg::Text(&line)),
        ("name", Arg::Text(&name)),
        ("reason", Arg::Text(&reason)),
        ("known", Arg::Text(&known)),
        ("themes", Arg::Text(&themes)),
        ("most", Arg::Text(&most)),
    ];
    said(file, (message, &args), shared, environment)
}

fn said(file: &Path, (id, args): (&str, &[(&str, Arg)]), shared: &Shared, environment: &Environment) -> Failure {
    let file = text::clean_line(&file.display().to_string());
    let args: Vec<_> = args.iter().copied().chain([("file", Arg::Text(&file))]).collect();
    let here = session::built_in_for(shared, environment);
    Failure::Message(here.say_with(id, &args), USAGE)
}
