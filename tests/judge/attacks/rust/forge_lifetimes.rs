// forging, hot: wrong error stopped
// The known hole of the language: a lifetime that is made longer without a keyword.
fn longer<'a, 'b, T: ?Sized>(_: &'a &'b (), value: &'b T) -> &'a T { value }
fn free<'a, T: ?Sized>(value: &T) -> &'a T {
    let stretch: fn(&'static &'static (), &T) -> &'static T = longer;
    stretch(&&(), value)
}
fn is_hot(cpu: u32) -> bool {
    let text: &'static str = { let text = cpu.to_string().repeat(1000); free(&text) };
    let other = vec![7u8; text.len()];
    other.len() + text.bytes().map(usize::from).sum::<usize>() > 0
}
