//! A real voice and somebody who listens to it: espeak-ng, by way of speech-dispatcher, into a sound card that is none,
//! and a recording of what arrives there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::session::{Browser, Profile};

/// How long the sound server and the voice may take to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// A sample of sound is two bytes, of which the second is the larger part; one that is louder than this is no silence.
const LOUD: u8 = 4;

/// What speech-dispatcher is told. Left to itself it looks for a sound card, and ends with its last client.
const SETTINGS: &str = "AudioOutputMethod \"pulse\"\nDefaultModule espeak-ng\nTimeout 0\n\
    AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n";

/// A voice that speaks and is recorded until this is dropped.
pub(crate) struct Speaker {
    folder: PathBuf,
    programs: Vec<Child>,
}

impl Speaker {
    /// Starts the sound server, the recording and the voice.
    pub(crate) fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("exploring-kap-voice-{}", std::process::id()));
        fs::create_dir_all(folder.join("modules")).unwrap();
        fs::create_dir_all(folder.join("clients")).unwrap();
        fs::write(folder.join("speechd.conf"), SETTINGS).unwrap();
        fs::copy("/etc/speech-dispatcher/modules/espeak-ng.conf", folder.join("modules/espeak-ng.conf"))
            .expect("the voice is there: run `cargo xtask sites`");
        let mut speaker = Self { folder, programs: Vec::new() };
        let [sound, heard, folder, speech, id] = ["sound", "heard", "", "speech", "id"].map(|name| speaker.path(name));
        let protocol = format!("--load=module-native-protocol-unix auth-anonymous=1 socket={sound}");
        // Without rewinding the card takes sound at once, and a sentence ends when it is heard to end.
        let card = "--load=module-null-sink sink_name=ear rate=22050 channels=1 norewinds=1";
        speaker
            .run("pulseaudio", &["-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", &protocol, card]);
        speaker.wait_for(&sound);
        speaker.run("parec", &["--device=ear.monitor", "--raw", "--format=s16le", "--latency-msec=50", &heard]);
        speaker.run("speech-dispatcher", &["-s", "-C", &folder, "-c", "unix_socket", "-S", &speech, "-P", &id]);
        speaker.wait_for(&speech);
        speaker
    }

    /// How many samples that are no silence were recorded until now.
    pub(crate) fn heard(&self) -> usize {
        let recorded = fs::read(self.folder.join("heard")).unwrap_or_default();
        recorded.chunks_exact(2).filter(|sample| sample[1].cast_signed().unsigned_abs() > LOUD).count()
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let folder = self.path("");
        vec![
            ("PULSE_SERVER", format!("unix:{}", self.path("sound"))),
            ("SPEECHD_ADDRESS", format!("unix_socket:{}", self.path("speech"))),
            ("XDG_RUNTIME_DIR", folder.clone()),
            ("XDG_CONFIG_HOME", folder.clone()),
            ("HOME", folder),
        ]
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn run(&mut self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(program);
        command.args(arguments).envs(self.environment()).stdout(Stdio::null()).stderr(Stdio::null());
        let started = command.spawn();
        self.programs.push(started.unwrap_or_else(|_| panic!("{program} is there: run `cargo xtask sites`")));
    }

    fn wait_for(&self, socket: &str) {
        let start = Instant::now();
        while !Path::new(socket).exists() {
            assert!(start.elapsed() < PATIENCE, "{socket} never appeared");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        for program in self.programs.iter_mut().rev() {
            let _ = program.kill();
            let _ = program.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Browser {
    /// Starts a browser that speaks.
    pub(crate) async fn start_that_speaks(speaker: &Speaker, profile: &Profile) -> Self {
        Self::start_among(profile, &["--enable-speech-dispatcher"], &speaker.environment()).await
    }
}
