//! Literal lines: plots as they are laid out.

use super::*;

const LINE: &str = "```plot\nkind = \"number-line\"\nfrom = 0\nto = 100\nmarks = [ { at = 75, text = \"75\", included = \
                    \"right\" }, { at = 90, text = \"90\", included = \"left\" } ]\nzones = [ \"ok\", \"warn\", \"crit\" ]\n\
                    points = [ { at = 95, text = \"95\" }, { at = 10, text = \"10\" } ]\n```";

#[test]
fn a_number_line_shows_to_which_zone_a_limit_belongs() {
    assert_eq!(
        unicode(LINE, 60),
        [
            "   0                                      75      90    100",
            "   ──────────────────ok───────────────────○●─warn─●○─crit─►",
            "        ▲ 10                                           ▲ 95"
        ]
    );
    assert_eq!(
        ascii(LINE, 32),
        ["   0          75      90    100", "   ----ok-----o*-warn-*o-crit->", "    ^ 10                   ^ 95"]
    );
}

#[test]
fn a_number_line_without_room_is_said() {
    let words = [
        "Number line from 0 to 100:",
        "- ok: from 0, below 75",
        "- warn: from 75, up to 90",
        "- crit: above 90, up to 100",
        "- point 95",
        "- point 10",
    ];
    assert_eq!(said(LINE), words);
    assert_eq!(unicode(LINE, 24)[2..4], [" - ok: from 0, below 75", " - warn: from 75, up to"]);
}

const BARS: &str = "```plot\nkind = \"bars\"\nunit = \"%\"\nbars = [ { text = \"web-1\", value = 90 }, { text = \"db\", value = \
                    12.5 } ]\n```";

#[test]
fn bars() {
    assert_eq!(unicode(BARS, 36), ["   web-1  ███████████████▎     90 %", "   db     ██▏                12.5 %"]);
    assert_eq!(said(BARS), ["- web-1: 90 %", "- db: 12.5 %"]);
}

const SERIES: &str = "```plot\nkind = \"line\"\nx = \"hours\"\ny = \"MiB\"\nseries = [ { text = \"memory\", points = [ [0, \
                      10], [1, 20], [2, 40] ] }, { text = \"limit\", points = [ [0, 30], [2, 30] ] } ]\n```";

#[test]
fn series() {
    assert_eq!(
        unicode(SERIES, 32),
        [
            "   MiB",
            "   40 ┤               ⡠⠊ memory",
            "      │             ⡠⠊",
            "      │⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⡲⠚⠒⠒⠒⠒ limit",
            "      │         ⡠⠊",
            "      │       ⣀⠜",
            "      │   ⣀⠤⠒⠉",
            "      │⠤⠒⠉",
            "      │",
            "    0 ┤",
            "      └─────────────────",
            "       0         2 hours"
        ]
    );
    assert_eq!(
        ascii(SERIES, 32)[..5],
        [
            "   MiB",
            "   40 +                * memory",
            "      |              **",
            "      |+++++++++++++++++ limit",
            "      |          **"
        ]
    );
    assert_eq!(
        said(SERIES),
        [
            "memory:",
            "- hours 0: 10 MiB",
            "- hours 1: 20 MiB",
            "- hours 2: 40 MiB",
            "limit:",
            "- hours 0: 30 MiB",
            "- hours 2: 30 MiB"
        ]
    );
}
