//! What a finger or a mouse does, put together: a press and the release that follows it are one action.
//!
//! Knows no screen. Motion in between is neither asked for nor needed.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use crate::action::Action;

/// Remembers where the left button was pressed until it is let go.
#[derive(Debug, Default)]
pub struct Pointer {
    pressed: Option<(u16, u16)>,
}

impl Pointer {
    /// The action that this event completes. In one row it is a click, however far the finger slid in it.
    pub fn action(&mut self, mouse: MouseEvent) -> Option<Action> {
        let MouseEvent { kind, column, row, .. } = mouse;
        match kind {
            MouseEventKind::Down(MouseButton::Left) => {
                self.pressed = Some((column, row));
                None
            }
            MouseEventKind::Up(MouseButton::Left) => {
                let (from, at) = self.pressed.take()?;
                if at == row {
                    return Some(Action::Click { column: from, row });
                }
                Some(Action::Drag { column: from, row: at, to_column: column, to_row: row })
            }
            MouseEventKind::ScrollUp => Some(Action::WheelUp { column, row }),
            MouseEventKind::ScrollDown => Some(Action::WheelDown { column, row }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;

    /// What the pointer makes of events at these cells.
    fn told(events: &[(MouseEventKind, u16, u16)]) -> Vec<Action> {
        let mut pointer = Pointer::default();
        let mouse = |(kind, column, row): &(MouseEventKind, u16, u16)| {
            let (kind, column, row) = (*kind, *column, *row);
            MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }
        };
        events.iter().filter_map(|event| pointer.action(mouse(event))).collect()
    }

    const DOWN: MouseEventKind = MouseEventKind::Down(MouseButton::Left);
    const UP: MouseEventKind = MouseEventKind::Up(MouseButton::Left);

    #[test]
    fn a_press_and_its_release_in_one_row_are_a_click_where_it_was_pressed() {
        assert_eq!(told(&[(DOWN, 7, 3)]), []);
        assert_eq!(told(&[(DOWN, 7, 3), (UP, 7, 3)]), [Action::Click { column: 7, row: 3 }]);
        assert_eq!(told(&[(DOWN, 7, 3), (UP, 9, 3)]), [Action::Click { column: 7, row: 3 }]);
    }

    #[test]
    fn a_release_in_another_row_is_a_drag() {
        let drag = Action::Drag { column: 7, row: 9, to_column: 8, to_row: 4 };
        assert_eq!(told(&[(DOWN, 7, 9), (UP, 8, 4)]), [drag]);
    }

    #[test]
    fn a_release_without_a_press_means_nothing_and_the_last_press_counts() {
        assert_eq!(told(&[(UP, 7, 3)]), []);
        assert_eq!(told(&[(DOWN, 1, 1), (DOWN, 7, 3), (UP, 7, 3), (UP, 7, 3)]), [Action::Click { column: 7, row: 3 }]);
    }

    #[test]
    fn only_the_left_button_and_the_wheel_mean_something() {
        let (column, row) = (7, 3);
        assert_eq!(told(&[(MouseEventKind::ScrollUp, column, row)]), [Action::WheelUp { column, row }]);
        assert_eq!(told(&[(MouseEventKind::ScrollDown, column, row)]), [Action::WheelDown { column, row }]);
        for button in [MouseButton::Right, MouseButton::Middle] {
            assert_eq!(told(&[(MouseEventKind::Down(button), 7, 3), (MouseEventKind::Up(button), 7, 3)]), []);
        }
        for kind in [MouseEventKind::Moved, MouseEventKind::Drag(MouseButton::Left), MouseEventKind::ScrollLeft] {
            assert_eq!(told(&[(kind, 7, 3)]), [], "{kind:?}");
        }
    }
}
