//! The program that the browser runs.

fn main() {
    exploring_kap::start();
}
